// What is open in the demo city on the day it is made: every state, some overdue, some escalated, in each of its counties.
import { addDays } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { idOf, type Random, randomFrom } from '#registry/demo'
import { findsFor, leaders } from './demoTitles.ts'
import { begun, type Enterprise, type Event, events, type Made, type Staff, staffOf, type Terms, walk } from './demoWalk.ts'

const first = 5_000
const basis = '不符合安全生产法及相关标准，可以及时整改'

const loop = (c: ReturnType<Staff>, t: Terms): Event[] => [events.graded(c, t, 'general', basis), events.assigned(c, t), events.started(c, t)]
const asked = (c: ReturnType<Staff>, t: Terms): Event => ({ kind: 'extension_asked', at: new Date(Date.parse(`${t.foundOn}T09:00:00+08:00`) + 6 * 86_400_000).toISOString(), by: c.head, note: '配件到货延误', data: { until: addDays(t.dueOn, 10), dueOn: t.dueOn }, set: { extensionTo: addDays(t.dueOn, 10) }, own: { extension_by_key: c.head.key } })

/** How long ago it was found and its limit set, and what has happened since. */
const states: readonly { ago: number; limit: number; upTo: (c: ReturnType<Staff>, t: Terms, today: string) => Event[] }[] = [
  { ago: 0, limit: 10, upTo: () => [] },
  { ago: 1, limit: 15, upTo: (c, t) => [events.graded(c, t, 'general', basis)] },
  { ago: 2, limit: 10, upTo: (c, t) => loop(c, t).slice(0, 2) },
  { ago: 5, limit: 7, upTo: loop },
  { ago: 12, limit: 10, upTo: (c, t) => [...loop(c, t), events.escalated(t, 'town', 0)] },
  { ago: 20, limit: 10, upTo: (c, t) => [...loop(c, t), events.escalated(t, 'town', 0), events.escalated(t, 'county', 7)] },
  { ago: 34, limit: 15, upTo: (c, t) => [...loop(c, t), events.escalated(t, 'town', 0), events.escalated(t, 'county', 7), events.escalated(t, 'city', 15)] },
  { ago: 8, limit: 10, upTo: (c, t) => [...loop(c, t), asked(c, t)] },
  { ago: 9, limit: 15, upTo: (c, t, today) => [...loop(c, t), events.rectified(c, t, addDays(today, -2))] },
  { ago: 28, limit: 15, upTo: (c, t, today) => [...loop(c, t), events.rectified(c, t, addDays(today, -14))] },
  { ago: 14, limit: 15, upTo: (c, t, today) => [...loop(c, t), events.rectified(c, t, addDays(today, -6)), events.failed(c, addDays(today, -3))] },
  { ago: 16, limit: 15, upTo: (c, t, today) => [...loop(c, t), events.rectified(c, t, addDays(today, -4)), events.passed(c, addDays(today, -1))] },
]

/** Six of each county, every state in turn, one to be looked back at, and eight major ones under way. */
export function todays(enterprises: readonly Enterprise[], staff: Staff, random: Random, today: string): Made[] {
  const counties = new Map<string, Enterprise[]>()
  for (const e of enterprises) { const county = e.regionPath.split('/')[1] as string; counties.set(county, [...(counties.get(county) ?? []), e]) }
  const places = [...counties.values()], general = places.flatMap((of, c) => Array.from({ length: 6 }, (_, i) => open(c * 6 + i, random.pick(of), staff, random, today, (c * 6 + i) % states.length)))
  const again = places.map((of, c) => lookedAtAgain(c, random.pick(of), staff, random, today))
  return [...general, ...again, ...Array.from({ length: 8 }, (_, i) => openMajor(i, random.pick(places[(i * 3) % places.length] as Enterprise[]), staff, random, today))]
}

function open(n: number, enterprise: Enterprise, staff: Staff, random: Random, today: string, state: number): Made {
  const { ago, limit, upTo } = states[state] as (typeof states)[number], cast = staff(enterprise), heavy = findsFor(enterprise.sector).filter((f) => !f.light), find = random.pick(heavy), foundOn = addDays(today, -ago)
  const terms: Terms = { foundOn, dueOn: addDays(foundOn, limit), measure: find.measure, funds: random.between(1, 80) / 10 }
  const kept = [events.found(cast, terms, find.title), ...upTo(cast, terms, today)]
  return { id: idOf(0x521, first + n), enterprise, ...walk(begun(n, enterprise, foundOn, find.title, find.spot), {}, kept) }
}

/** Cleared a quarter of a year ago: the look-back of some is overdue, that of others comes within weeks. */
function lookedAtAgain(n: number, enterprise: Enterprise, staff: Staff, random: Random, today: string): Made {
  const cast = staff(enterprise), find = random.pick(findsFor(enterprise.sector).filter((f) => !f.light)), clearedOn = addDays(today, -94 + n * 3), foundOn = addDays(clearedOn, -12)
  const terms: Terms = { foundOn, dueOn: addDays(foundOn, 10), measure: find.measure, funds: random.between(1, 80) / 10 }
  const kept = [events.found(cast, terms, find.title), ...loop(cast, terms), events.rectified(cast, terms, addDays(foundOn, 8)), events.passed(cast, addDays(foundOn, 11)), events.cleared(cast, clearedOn, addDays(clearedOn, 90))]
  return { id: idOf(0x521, first + 700 + n), enterprise, ...walk(begun(700 + n, enterprise, foundOn, find.title, find.spot), {}, kept) }
}

const openMajors = [['罐区紧急切断阀失效（3 处）', 'HG2017', '市应急管理局'], ['除尘系统未设泄爆装置', 'GM2023-D3', '市应急管理局、市工信局'], ['有限空间作业未审批', 'GM2023-C2', '市应急管理局'], ['厂房内设员工宿舍', 'GM2023-D1', '市消防救援支队'], ['燃气调压站间距不足', 'RQ2023', '市城管局'], ['深基坑支护变形', 'FW2022', '市住建局'], ['仓储消防设施瘫痪', 'GB35181', '市消防救援支队'], ['露天矿边坡失稳', 'KS2022', '市自然资源局']] as const

function openMajor(i: number, enterprise: Enterprise, staff: Staff, random: Random, today: string): Made {
  const [title, criterion, hooked] = openMajors[i] as (typeof openMajors)[number], cast = staff(enterprise), ago = 30 + i * 9, foundOn = addDays(today, -ago), dueOn = addDays(foundOn, i === 2 ? 40 : 120)
  const terms: Terms = { foundOn, dueOn, measure: '停用隐患部位，更换设备并做联锁试验', funds: random.between(100, 900) / 10 }, done = addDays(today, -3)
  const kept: Event[] = [
    { ...events.found(cast, terms, title), data: { source: { kind: 'programme' } } }, events.graded(cast, terms, 'major', `依据 ${criterion} 判定为重大隐患`, criterion), events.supervised(cast, terms, leaders[i % leaders.length] as string, hooked), events.assigned(cast, terms), events.started(cast, terms),
    events.progress(cast, addDays(foundOn, 22), 40, '方案已定，设备已订购'), ...(i === 2 && addDays(dueOn, 1) < today ? [events.escalated(terms, 'town', 0)] : []),
    ...(i >= 6 ? [events.rectified(cast, terms, done)] : []), ...(i === 7 ? [events.passed(cast, addDays(done, 2)), events.countersigned(cast, addDays(done, 2))] : []),
  ]
  return { id: idOf(0x521, first + 500 + i), enterprise, ...walk(begun(i, enterprise, foundOn, title, '全厂', { source: 'programme' }), {}, kept) }
}

/** The small city has no enterprises: a handful in its towns, found on public ground, so that lists and pages have rows. */
export async function smallOpen(tx: Tx, today: string): Promise<Made[]> {
  const towns = await tx.rows<{ regionCode: string; regionPath: string }>(sql`select code as region_code, path as region_path from regions where level = 4 order by code limit 4`)
  const random = randomFrom(521), sites: Enterprise[] = towns.map((t, i) => ({ id: null, name: `演示市政单位${i + 1}`, sector: null, industry: null, head: null, ...t, lon: null, lat: null })), staff = staffOf(sites, random)
  return sites.map((site, i) => open(i, site, staff, random, today, [0, 1, 2, 7][i] as number))
}
