// Invented dangers (演示) of the demo city: the campaign of 2022 with all that it found, the 37 major ones of that year, the years around it, and what is open today.
import { addDays } from '#kit/calendar'
import { raw, sql, type Tx } from '#kit/db'
import { idOf, type Random, randomFrom } from '#registry/demo'
import { closeChange, insertMany, openChange, recordOf, type Stored } from '#registry/ledger'
import { demoPhotos } from './demoPhotos.ts'
import { smallOpen, todays } from './demoToday.ts'
import { findsFor, leaders, majors } from './demoTitles.ts'
import { begun, type Enterprise, events, type Made, many, type Staff, staffOf, type Terms, walk } from './demoWalk.ts'
import { dangers } from './ledger.ts'

/** The campaign that inspections keep: 安全生产督导检查 of 2022. */
export const campaign2022 = '019a5000-0000-7000-8000-000000002022'
export const campaignFound = 1_336
const others = 2_000

export async function demoDangers(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  if (await tx.maybe(sql`select from dangers where demo limit 1`)) return
  const city = await tx.maybe<{ today: string }>(sql`select (anlan_now() at time zone 'Asia/Shanghai')::date as today from regions where level = 2 limit 1`)
  if (!city) return
  if (scale === 'small') return void (await write(tx, await smallOpen(tx, city.today)))
  const enterprises = await tx.rows<Enterprise>(sql`select id, name, sector, industry, head, region_code, region_path, lon, lat from enterprises where demo and retired_at is null and abs(hashtext(id::text)) % 9 = 4 order by id limit 6000`)
  if (!enterprises.length) return
  const random = randomFrom(530_521), staff = staffOf(enterprises, random), pick = () => random.pick(enterprises)
  const made = [
    ...many(campaignFound, (i) => general(i, { enterprise: pick(), staff, random, foundOn: workday('2022-05-09', random.between(0, 175)), until: '2022-12-28', campaign: true })),
    ...majors.map((m, i) => major(campaignFound + i, m, ofSector(enterprises, m.sector), staff, random)),
    ...many(others, (i) => general(campaignFound + majors.length + i, { enterprise: pick(), staff, random, foundOn: workday('2018-01-08', random.between(0, Math.max(400, daysBetween('2018-01-08', city.today) - 120))), until: addDays(city.today, -3), campaign: false })),
    ...todays(enterprises, staff, random, city.today),
  ]
  await write(tx, made)
}

/** Any where the city has none of that trade. */
const ofSector = (all: readonly Enterprise[], sector: string): readonly Enterprise[] => { const of = all.filter((e) => e.sector === sector); return of.length ? of : all }
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
/** So many days after, moved off the weekend. */
function workday(from: string, days: number): string {
  const day = addDays(from, days), week = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, week === 0 ? 1 : week === 6 ? 2 : 0)
}

type General = { enterprise: Enterprise; staff: Staff; random: Random; foundOn: string; until: string; campaign: boolean }
function general(n: number, { enterprise, staff, random, foundOn, until, campaign }: General): Made {
  const cast = staff(enterprise), find = random.pick(findsFor(enterprise.sector)), limit = random.pick([7, 10, 15, 30]), dueOn = addDays(foundOn, limit)
  const terms: Terms = { foundOn, dueOn, measure: find.measure, funds: random.between(1, 60) / 10 }, late = !campaign && random.next() < 0.04, extend = !late && random.next() < 0.06
  const done = earlier(extend ? addDays(dueOn, random.between(1, 8)) : late ? addDays(dueOn, random.between(1, 6)) : addDays(foundOn, random.between(2, limit)), addDays(until, -9)), seen = addDays(done, random.between(1, 5))
  const values = begun(n, enterprise, foundOn, find.title, find.spot, campaign ? { campaignId: campaign2022 } : { source: random.pick(['inspection', 'inspection', 'inspection', 'self_check', 'self_check', 'tip_off', 'patrol']) })
  if (find.light && random.next() < 0.75) return { id: idOf(0x521, n + 1), enterprise, ...walk(values, {}, [events.found(cast, terms, find.title), events.onSpot(cast, terms)]) }
  return {
    id: idOf(0x521, n + 1), enterprise, ...walk(values, {}, [
      events.found(cast, terms, find.title), events.graded(cast, terms, 'general', '不符合安全生产法及相关标准，可以及时整改'), events.assigned(cast, terms), events.started(cast, terms),
      ...(extend ? events.extended(cast, terms, addDays(dueOn, 10)) : []), ...(late ? [events.escalated(terms, 'town', 0)] : []),
      events.rectified(cast, terms, done), events.passed(cast, seen), { ...events.cleared(cast, seen), set: { clearedOn: seen, clearedBy: cast.chief.name, overdue: false, escalation: null } },
    ]),
  }
}
const earlier = (a: string, b: string): string => (a < b ? a : b)

function major(n: number, m: (typeof majors)[number], of: readonly Enterprise[], staff: Staff, random: Random): Made {
  const enterprise = random.pick(of), cast = staff(enterprise), foundOn = workday('2022-02-14', random.between(0, 200)), dueOn = addDays(foundOn, 60), leader = leaders[n % leaders.length] as string
  const terms: Terms = { foundOn, dueOn, measure: '制定治理方案，停用隐患部位，完成工程整改', funds: random.between(20, 900) / 10 * 5 }, done = addDays(dueOn, -random.between(1, 12)), seen = addDays(done, random.between(2, 8)), cleared = addDays(seen, random.between(1, 4))
  const values = begun(n, enterprise, foundOn, m.title, '全厂', { source: 'programme', description: `${enterprise.name} ${m.title}，整改涉及停产或工程改造` })
  return {
    id: idOf(0x521, n + 1), enterprise, ...walk(values, {}, [
      { ...events.found(cast, terms, m.title), data: { source: { kind: 'programme' } } }, events.graded(cast, terms, 'major', `依据 ${m.criterion} 判定为重大隐患`, m.criterion), events.supervised(cast, terms, leader, m.hooked), events.assigned(cast, terms), events.started(cast, terms),
      events.progress(cast, addDays(foundOn, 20), random.between(20, 45), '方案已定，设备已订购'), events.progress(cast, addDays(foundOn, 44), random.between(55, 80), '主体工程完成，正在调试'),
      events.rectified(cast, terms, done), events.passed(cast, seen), events.countersigned(cast, cleared), events.cleared(cast, cleared),
    ]),
  }
}

/** Rows, their steps and their clocks: as many statements whatever the number. */
async function write(tx: Tx, made: readonly Made[]): Promise<void> {
  if (!made.length) return
  const numbers = await tx.rows<{ no: string }>(sql`select lpad(nextval('danger_numbers')::text, 5, '0') as no from generate_series(1, ${made.length})`)
  const change = await openChange(tx, dangers, { origin: 'demo', note: '演示' })
  await insertMany(tx, dangers, made.map((m, i) => stored(m, numbers[i]?.no ?? '')), change, ['demo'])
  await closeChange(tx, change, made.length)
  for (let i = 0; i < made.length; i += 1000) await writeSteps(tx, made.slice(i, i + 1000), i)
  await tx.run(sql`update dangers d set criterion_id = c.id from danger_criteria c where d.demo and d.criterion = c.code`)
  await clocks(tx)
  await demoPhotos(tx)
}

function stored({ id, enterprise: e, values, own }: Made, no: string): Stored {
  const { serial: _, ...rest } = values
  return { id, demo: true, ...recordOf(dangers, { ...rest, code: `YH-${String(values.foundOn).slice(0, 4)}-${no}` }, { regionCode: e.regionCode, regionPath: e.regionPath, lon: e.lon, lat: e.lat }), ...own, photos_before: String(values.foundOn) >= photosSince }
}

/** Photos are kept for five years. */
const photosSince = '2022-01-01', pictured = new Set<string>(['found', 'rectified', 'fixed_on_spot'])

/** COPY knows no row-level security: JSON, a thousand dangers at a time. */
async function writeSteps(tx: Tx, made: readonly Made[], first: number): Promise<void> {
  const rows = made.flatMap(({ id, enterprise, steps, values }, n) => steps.map((s, i) => ({ danger_id: id, seq: i + 1, region_path: enterprise.regionPath, enterprise_id: enterprise.id, kind: s.kind, from_status: s.from, to_status: s.to, at: s.at, by_key: s.by.key, by_name: s.by.name, note: s.note ?? '', data: s.data ?? {},
    photo_ids: pictured.has(s.kind) && String(values.foundOn) >= photosSince ? [idOf(0x522, (first + n) * 32 + i)] : [],
  })))
  await tx.run(sql`insert into danger_steps (danger_id, seq, region_path, enterprise_id, kind, from_status, to_status, at, by_key, by_name, note, data, photo_ids)
    select danger_id, seq, region_path, enterprise_id, kind, from_status, to_status, at, by_key, by_name, note, data, photo_ids from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as s(danger_id uuid, seq int, region_path text, enterprise_id uuid, kind text, from_status text, to_status text, at timestamptz, by_key text, by_name text, note text, data jsonb, photo_ids uuid[])`)
}

/** The clocks as they ran: met where the step was made, fired where the day is past, open else. */
async function clocks(tx: Tx): Promise<void> {
  const end = (day: string) => `(${day} + 1)::timestamp at time zone 'Asia/Shanghai'`
  await tx.run(sql`${raw(`insert into timers (kind, subject_kind, subject_id, region_path, due_at, article, set_at, satisfied_at, fired_at)
    select c.kind, 'danger', d.id::text, d.region_path, c.due_at, c.article, least(c.set_at, c.due_at), c.met, case when c.met is null and c.due_at < anlan_now() then c.due_at end
    from dangers d cross join lateral (values
      ('danger.due', ${end('d.due_on')}, '隐患整改督办时限（danger.limits）', ${end('d.found_on')}, case when d.rectified_on is not null then ${end('d.rectified_on')} end),
      ('danger.overdue_list', ${end('d.due_on + 7')}, '隐患整改督办时限（danger.limits）', ${end('d.found_on')}, case when d.rectified_on is not null then ${end('d.rectified_on')} end),
      ('danger.overdue_propose', ${end('d.due_on + 15')}, '隐患整改督办时限（danger.limits）', ${end('d.found_on')}, case when d.rectified_on is not null then ${end('d.rectified_on')} end),
      ('danger.due_soon', ${end('d.due_on - 3')}, '隐患整改督办时限（danger.limits）', ${end('d.found_on')}, case when d.rectified_on is not null then ${end('d.rectified_on')} end),
      ('danger.recheck_due', ${end('d.recheck_due_on')}, '原安监总局令第16号：申请验收后10日内复查', ${end('d.rectified_on')}, case when d.rechecked_on is not null then ${end('d.rechecked_on')} end),
      ('danger.progress_due', case when d.leader is not null then ${end(`(date_trunc('month', coalesce(d.cleared_on, (anlan_now() at time zone 'Asia/Shanghai')::date)) + interval '1 month - 1 day')::date`)} end, '重大隐患市领导督办：每月报送进展', ${end('d.found_on')}, case when d.cleared_on is not null then ${end('d.cleared_on')} end),
      ('danger.look_back_due', ${end('d.look_back_on')}, '隐患销号后回头看（danger.look_back）', ${end('d.cleared_on')}, case when d.looked_back_on is not null then ${end('d.looked_back_on')} end)
    ) as c(kind, due_at, article, set_at, met)
    where d.demo and c.due_at is not null and (c.kind in ('danger.due', 'danger.recheck_due', 'danger.progress_due', 'danger.look_back_due') or d.status <> 'cleared')`)}`)
}
