// 无数据: stations that were heard before and say nothing. Judged by the clock, each minute. When all fall silent at once it is one alarm
// of the network: the fault is then on our side, and four hundred alarms would hide it.
import { sql, type Tx } from '#kit/db'
import { leavesOf, rulesFor, type Rule } from '#monitoring/rules'
import { theCity } from '#registry/regions'
import { judgeOccasions, type Occasion } from './occasions.ts'
import type { Standing } from './rows.ts'

type Heard = { id: string; kind: string; regionPath: string; at: number }

/** Stations in service by when their newest frame came in; one that was never heard is not silent, it is not there yet. */
const heardStations = (tx: Tx): Promise<Heard[]> =>
  tx.rows<Heard>(sql`select s.id, s.kind, s.region_path, extract(epoch from f.received_at)::float8 * 1000 as at from stations s
    cross join lateral (select received_at from frames where station_id = s.id order by received_at desc limit 1) f where s.retired_at is null order by s.id`)

export async function judgeSilence(tx: Tx): Promise<void> {
  const rules = await rulesFor(tx, 'clock')
  if (!rules.length) return
  const now = (await tx.now()).getTime()
  const heard = await heardStations(tx)
  for (const rule of rules) await judgeOne(tx, rule, heard.filter((s) => s.regionPath.startsWith(rule.regionPath) && (!rule.stationKinds || rule.stationKinds.includes(s.kind))), now)
}

const minutesOf = (at: number, now: number) => Math.floor((now - at) / 60_000)
const shortest = (rule: Rule) => Math.min(...rule.levels.flatMap((l) => leavesOf(l.when)).flatMap((c) => (c.kind === 'silence' ? [c.minutes] : [])))

async function judgeOne(tx: Tx, rule: Rule, heard: readonly Heard[], now: number): Promise<void> {
  const silent = heard.filter((s) => minutesOf(s.at, now) >= shortest(rule))
  const all = heard.length > 1 && silent.length === heard.length
  const occasions = all ? [await network(tx, rule, heard, now)] : silent.map((s) => station(s, now))
  const last = new Map(heard.map((s) => [s.id, s.at]))
  // who is heard again is done at once; while all are silent nothing is known of each
  const gone = (s: Standing) => {
    const at = s.subjectKind === 'network' ? (all ? undefined : now) : all ? undefined : last.get(s.subjectId)
    return at === undefined ? undefined : { at: now, minutes: 0 }
  }
  await judgeOccasions(tx, { ...rule, clearMinutes: 0 }, occasions, { gone, changesOnly: true })
}

const station = (s: Heard, now: number): Occasion =>
  ({ subject: { kind: 'station', id: s.id, name: null, regionPath: s.regionPath, cause: '', detail: { heardAt: new Date(s.at).toISOString() } }, scene: { at: now, minutes: minutesOf(s.at, now) } })

async function network(tx: Tx, rule: Rule, heard: readonly Heard[], now: number): Promise<Occasion> {
  const newest = Math.max(...heard.map((s) => s.at))
  return {
    subject: { kind: 'network', id: rule.id, name: `全部 ${heard.length} 个测站`, regionPath: rule.regionPath || ((await theCity(tx))?.path ?? ''), cause: '', detail: { stations: heard.length, heardAt: new Date(newest).toISOString() } },
    scene: { at: now, minutes: minutesOf(newest, now) },
  }
}
