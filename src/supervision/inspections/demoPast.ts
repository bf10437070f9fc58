// 2022 年督导检查 and this year's ordinary inspections (演示): every danger that an inspection found has that inspection with its checklist, and some inspections found nothing.
import { raw, sql, type Sql, type Tx } from '#kit/db'
import { nextNumbers } from '#kit/docs'
import { type DemoRow, idOf, randomFrom, type Random } from '#registry/demo'
import { closeChange, insertMany, openChange, recordOf, type Stored } from '#registry/ledger'
import { countiesOf, equip, groupsFor } from './demoGroups.ts'
import { inspectionLists, itemsOfDemo } from './demoLists.ts'
import { inspections } from './ledger.ts'
import type { Group } from './api.ts'

export const campaign2022 = '019a5000-0000-7000-8000-000000002022'
const name = '2022年安全生产督导检查（演示）', wanted = 1500, officeHour = 'T01:30:00Z'

type Enterprise = { id: string; name: string; sector: string | null; regionCode: string; regionPath: string; lon: number | null; lat: number | null }
type Found = Enterprise & { dangerId: string; title: string; foundOn: string; foundBy: string | null; onSpot: boolean }
type Visit = { enterprise: Enterprise; day: string; dangers: Found[] }
type Done = Visit & { id: string; group: Group; people: { name: string }[]; list: { id: string; version: number; key: string; codes: string[] }; failing: Map<string, Found> }

/** A year of inspections: its campaign, if one, and the series of its ids. */
type Season = { year: number; series: number; groups: readonly Group[]; campaign: (day: string) => { id: string; name: string } | null; lists: readonly { id: string; version: number }[] }

export const past = (place: { code: string; path: string }): DemoRow => ({ id: campaign2022, place, values: { code: 'DD-2022', name, mode: 'supervision', startsOn: '2022-05-05', endsOn: '2022-12-10', lead: '市安全生产委员会办公室', basis: '安全生产十五条硬措施', goal: '清单式督导，发现问题当场交办、限期整改、逐条销号' } })

export async function demoPast(tx: Tx, city: { path: string }): Promise<void> {
  const counties = await countiesOf(tx), groups = groupsFor(counties, 13, 2022)
  await equip(tx, campaign2022, city.path, groups, inspectionLists.map((_, i) => idOf(0x531, i + 1)))
  const random = randomFrom(2022), visits = await visitsOf(tx, random, { dangers: sql`d.campaign_id = ${campaign2022}`, wanted, seventh: 7, first: '2022-05-05', days: 210 })
  await hold(tx, visits, { year: 2022, series: 0x532, groups, campaign: () => ({ id: campaign2022, name }), lists: inspectionLists.map((_, i) => ({ id: idOf(0x531, i + 1), version: 1 })) }, counties.map((c) => c.code), random)
}

/** What was inspected this year until yesterday; since the running campaign began, for it. */
export async function demoThisYear(tx: Tx, campaign: { id: string; name: string; startsOn: string }, today: string): Promise<void> {
  const counties = await countiesOf(tx), groups = groupsFor(counties, 4, 530), random = randomFrom(2023), year = Number(today.slice(0, 4)), days = Math.round((Date.parse(today) - Date.UTC(year, 0, 1)) / 86_400_000) - 1
  if (days < 30) return
  const visits = await visitsOf(tx, random, { dangers: sql`d.source = 'inspection' and d.source_id is null and d.retired_at is null and d.found_on between ${`${year}-01-01`}::date and ${today}::date - 1`, wanted: 900, seventh: 11, first: `${year}-01-02`, days: days - 1 })
  await hold(tx, visits, { year, series: 0x534, groups, campaign: (day) => (day >= campaign.startsOn ? campaign : null), lists: inspectionLists.map((l, i) => (l.key === 'trade' ? { id: idOf(0x531, 20), version: 2 } : { id: idOf(0x531, i + 1), version: 1 })) }, counties.map((c) => c.code), random)
}

async function hold(tx: Tx, visits: readonly Visit[], season: Season, counties: readonly string[], random: Random): Promise<void> {
  await write(tx, visits.map((v, i): Done => dress(v, i, season, counties, random)), season)
}

type Wanted = { /** which dangers were found by these inspections */ dangers: Sql; wanted: number; seventh: number; first: string; days: number }

/** The dangers by enterprise and day, and clean visits beside them until there are enough. */
async function visitsOf(tx: Tx, random: Random, of: Wanted): Promise<Visit[]> {
  const found = await tx.rows<Found>(sql`select d.id as danger_id, d.title, d.found_on, d.found_by, coalesce(d.on_spot, false) as on_spot, e.id, e.name, e.sector, e.region_code, e.region_path, e.lon, e.lat
    from dangers d join enterprises e on e.id = d.enterprise_id where ${of.dangers} order by d.found_on, d.id`)
  const visits = new Map<string, Visit>()
  for (const f of found) {
    let key = `${f.id}/${f.foundOn}`
    while ((visits.get(key)?.dangers.length ?? 0) >= 10) key += '+'
    const visit = visits.get(key) ?? { enterprise: f, day: f.foundOn, dangers: [] }
    visits.set(key, { ...visit, dangers: [...visit.dangers, f] })
  }
  const others = await tx.rows<Enterprise>(sql`select id, name, sector, region_code, region_path, lon, lat from enterprises where demo and retired_at is null and abs(hashtext(id::text)) % 30 = ${of.seventh} order by ${of.seventh === 7 ? sql`id` : sql`md5(id::text)`} limit ${Math.max(0, of.wanted - visits.size)}`)
  for (const e of others) visits.set(e.id, { enterprise: e, day: new Date(Date.parse(of.first) + random.between(0, of.days) * 86_400_000).toISOString().slice(0, 10), dangers: [] })
  return [...visits.values()].sort((a, b) => a.day.localeCompare(b.day))
}

function dress(v: Visit, i: number, season: Season, counties: readonly string[], random: Random): Done {
  const county = Math.max(0, counties.indexOf(v.enterprise.regionPath.split('/')[1] ?? '')), group = season.groups[county % season.groups.length] as Group
  const at = Math.max(0, inspectionLists.findIndex((l) => v.enterprise.sector !== null && l.sectors.includes(v.enterprise.sector))), codes = itemsOfDemo(inspectionLists[at] as (typeof inspectionLists)[number]).map((x) => x.code)
  const failed = random.shuffled(codes).slice(0, v.dangers.length)
  return { ...v, id: idOf(season.series, i + 1), group, people: peopleOf(v, group, random), list: { ...(season.lists[at] as Season['lists'][number]), key: (inspectionLists[at] as (typeof inspectionLists)[number]).key, codes }, failing: new Map(failed.map((code, n) => [code, v.dangers[n] as Found])) }
}

/** Whoever the danger names as its finder was there. */
function peopleOf(v: Visit, group: Group, random: Random): { name: string }[] {
  const finder = v.dangers[0]?.foundBy, members = random.shuffled(group.members)
  return [...(finder ? [{ name: finder }] : []), ...members.filter((m) => m.name !== finder)].slice(0, 2)
}

/** What does not apply is the same item of a list everywhere in the demo: every ninth that did not fail. */
const resultOf = (d: Done, code: string, n: number): string => (d.failing.has(code) ? 'failing' : n % 9 === 4 ? 'not_applicable' : 'conforming')

async function write(tx: Tx, done: readonly Done[], season: Season): Promise<void> {
  const change = await openChange(tx, inspections, { origin: 'demo', note: '演示' })
  await insertMany(tx, inspections, done.map((d, i) => record(d, i, season)), change, ['demo'])
  await closeChange(tx, change, done.length)
  await tx.run(sql`select registry_analyze_table('inspections')`)
  await tx.run(sql`insert into inspection_counters values ('JC', ${season.year}, ${done.length}) on conflict (series, year) do update set last_no = excluded.last_no`)
  await numbers(tx, done, '（泉州）应急检记', 'record_number', season.year)
  await numbers(tx, done.filter(ordered), '（泉州）应急责改', 'order_number', season.year)
  await behind(tx, done)
  const found = done.flatMap((d) => d.dangers.map(({ dangerId }) => ({ dangerId, at: d.id, campaign: season.campaign(d.day)?.id ?? null })))
  await tx.run(sql`update dangers d set source_id = x.i, campaign_id = coalesce(x.c, d.campaign_id) from unnest(${found.map((f) => f.dangerId)}::uuid[], ${found.map((f) => f.at)}::text[], ${found.map((f) => f.campaign)}::uuid[]) as x(d, i, c) where d.id = x.d`)
}

const ordered = (d: Done): boolean => d.dangers.some((f) => !f.onSpot)

function record(d: Done, i: number, season: Season): Stored {
  const { enterprise: e } = d, campaign = season.campaign(d.day), results = d.list.codes.map((c, n) => resultOf(d, c, n)), count = (r: string) => results.filter((x) => x === r).length
  return { id: d.id, demo: true, ...recordOf(inspections, {
    code: `JC-${season.year}-${String(i + 1).padStart(6, '0')}`, enterpriseName: e.name, enterpriseId: e.id, sector: e.sector, stage: 'done', mode: i % 3 === 0 ? 'unannounced' : campaign ? 'supervision' : 'department', dueOn: d.day, ...(campaign && { campaignName: campaign.name, campaignId: campaign.id, groupNo: d.group.no }),
    checklistKey: d.list.key, checklistVersion: d.list.version, inspectors: d.people.map((p) => p.name).join('、'), doneOn: d.day, items: results.length, conforming: count('conforming'), failing: count('failing'), notApplicable: count('not_applicable'), onSpot: d.dangers.filter((f) => f.onSpot).length,
    signed: i % 97 === 50 ? 'refused' : 'signed',
  }, { regionCode: e.regionCode, regionPath: e.regionPath, lon: e.lon, lat: e.lat }) }
}

/** Documents take their numbers in the order of the days. */
async function numbers(tx: Tx, of: readonly Done[], series: string, column: 'record_number' | 'order_number', year: number): Promise<void> {
  const texts = (await nextNumbers(tx, { series, year, subjects: of.map((d) => ({ kind: 'inspection', id: d.id })) })).map((n) => n.text)
  await tx.run(sql`update inspections i set ${raw(column)} = x.text from unnest(${of.map((d) => d.id)}::uuid[], ${texts}::text[]) as x(id, text) where i.id = x.id`)
}

/** Who was there, what each item said, who signed, how it came in. */
async function behind(tx: Tx, done: readonly Done[]): Promise<void> {
  const path = new Map(done.map((d) => [d.id, d.enterprise.regionPath]))
  const people = done.flatMap((d) => d.people.map((p, n) => ({ id: d.id, n: n + 1, name: p.name })))
  await tx.run(sql`insert into inspection_inspectors (inspection_id, ordinal, region_path, name) select * from unnest(${people.map((p) => p.id)}::uuid[], ${people.map((p) => p.n)}::int[], ${people.map((p) => path.get(p.id))}::text[], ${people.map((p) => p.name)}::text[])`)
  const answers = done.flatMap((d) => d.list.codes.map((code, n) => ({ id: d.id, code, result: resultOf(d, code, n), found: d.failing.get(code) })))
  await tx.run(sql`insert into inspection_answers (inspection_id, item_code, region_path, result, note, danger_id, on_spot)
    select * from unnest(${answers.map((a) => a.id)}::uuid[], ${answers.map((a) => a.code)}::text[], ${answers.map((a) => path.get(a.id))}::text[], ${answers.map((a) => a.result)}::text[], ${answers.map((a) => a.found?.title ?? '')}::text[], ${answers.map((a) => a.found?.dangerId ?? null)}::uuid[], ${answers.map((a) => a.found?.onSpot ?? false)}::boolean[])`)
  const signed = done.flatMap((d, i) => [...d.people.map((p) => ({ d, side: 'inspector', name: p.name, refusal: null as string | null })), { d, side: 'enterprise', name: '单位负责人', refusal: i % 97 === 50 ? '现场负责人称须请示后再签，已录像' : null }].map((s, n) => ({ ...s, n: n + 1 })))
  await tx.run(sql`insert into inspection_signatures (inspection_id, ordinal, region_path, side, name, signed_at, refusal)
    select * from unnest(${signed.map((s) => s.d.id)}::uuid[], ${signed.map((s) => s.n)}::int[], ${signed.map((s) => s.d.enterprise.regionPath)}::text[], ${signed.map((s) => s.side)}::text[], ${signed.map((s) => s.name)}::text[], ${signed.map((s) => (s.refusal ? null : `${s.d.day}T08:30:00Z`))}::timestamptz[], ${signed.map((s) => s.refusal)}::text[])`)
  await tx.run(sql`insert into inspection_submissions (id, inspection_id, region_path, checklist_id, content_hash, started_at, finished_at, received_at, received_from, superseded)
    select id, id, path, list, encode(sha256(convert_to(id::text, 'utf8')), 'hex'), day, day + interval '90 minutes', day + interval '95 minutes', who, false from unnest(${done.map((d) => d.id)}::uuid[], ${done.map((d) => d.enterprise.regionPath)}::text[], ${done.map((d) => d.list.id)}::uuid[], ${done.map((d) => `${d.day}${officeHour}`)}::timestamptz[], ${done.map((d) => d.people[0]?.name)}::text[]) as x(id, path, list, day, who)`)
}
