import { sql, type Tx } from '#kit/db'
import { job } from '#kit/events'
import { judgeOf, ruleById, watchedBy, type Rule } from '#monitoring/rules'
import { fireById } from '#monitoring/hotspots'
import { judgeHotspot, judgeQuake, quakeNews } from './points.ts'
import { closeAlarms, openOfRule } from './rows.ts'
import { tellClosed } from './save.ts'
import { judgeStorm } from './storms.ts'
import { judgeAnew } from './watch.ts'
import { forgetStations, placesOf } from './watchRows.ts'

/** Alarms that the rule has open of what it watches no more. */
async function unwatched(tx: Tx, rule: Rule): Promise<string[]> {
  const open = await openOfRule(tx, rule.id)
  if (!rule.enabled) return open.map((a) => a.id)
  const places = new Map((await placesOf(tx, open.flatMap((a) => (a.subjectKind === 'station' ? [a.subjectId] : [])))).map((p) => [p.id, p]))
  return open.filter((a) => {
    const place = places.get(a.subjectId)
    if (a.subjectKind !== 'station') return !a.regionPath.startsWith(rule.regionPath) && !rule.regionPath.startsWith(a.regionPath)
    if (!place) return true
    return rule.driver === 'reading' ? watchedBy(place, [{ rule, judge: judgeOf(rule.id, rule) }]).rules.length === 0 : !place.regionPath.startsWith(rule.regionPath) || (rule.stationKinds !== null && !rule.stationKinds.includes(place.kind))
  }).map((a) => a.id)
}

async function close(tx: Tx, ids: readonly string[], because: 'rule' | 'station'): Promise<void> {
  if (!ids.length) return
  const closed = await closeAlarms(tx, ids)
  await forgetStations(tx, closed.flatMap((a) => a.stationId ?? []))
  await tellClosed(tx, closed, because)
}

export const jobs = [
  job({
    // what a rule no longer watches can't be judged clear by it
    key: 'alarms.rule_changed', on: ['rule.changed'],
    run: async (tx, event) => {
      const rule = await ruleById(tx, event.subjectId)
      if (rule) await close(tx, await unwatched(tx, rule), 'rule')
    },
  }),
  job({
    key: 'alarms.station_changed', on: ['station.changed'],
    run: async (tx, event) => {
      const open = await tx.rows<{ id: string; ruleId: string }>(sql`select id, rule_id from alarms where station_id = ${event.subjectId} and cleared_at is null and void_at is null`)
      const rules = new Map((await Promise.all([...new Set(open.map((a) => a.ruleId))].map((id) => ruleById(tx, id)))).flatMap((r) => (r ? [[r.id, r]] : [])))
      const lost = new Set<string>()
      for (const rule of rules.values()) for (const id of await unwatched(tx, rule)) lost.add(id)
      await close(tx, open.filter((a) => lost.has(a.id)).map((a) => a.id), 'station')
    },
  }),
  job({
    key: 'alarms.station_retired', on: ['station.retired'],
    run: async (tx, event) => close(tx, (await tx.rows<{ id: string }>(sql`select id from alarms where station_id = ${event.subjectId} and cleared_at is null and void_at is null`)).map((a) => a.id), 'station'),
  }),
  job({
    // from its day on every reading is another value: what stood is held against it, what never was is retracted
    key: 'alarms.station_calibrated', on: ['station.calibrated', 'station.calibration_withdrawn'],
    run: (tx, event) => judgeAnew(tx, event.subjectId, Date.parse(String(event.data.fromAt))),
  }),
  job({ key: 'alarms.storm_positioned', on: ['storm.positioned'], run: (tx, event) => judgeStorm(tx, event.subjectId) }),
  job({
    key: 'alarms.fire_seen', on: ['fire.seen', 'fire.grown'],
    run: async (tx, event) => {
      const fire = await fireById(tx, event.subjectId)
      if (fire) await judgeHotspot(tx, { id: fire.id, lon: fire.lon, lat: fire.lat, at: Date.parse(fire.lastSeenAt), name: `热点 ${fire.lon.toFixed(3)}, ${fire.lat.toFixed(3)}` })
    },
  }),
  job({
    // a person has looked: it is out, or it never was
    key: 'alarms.fire_over', on: ['fire.dismissed', 'fire.extinguished'],
    run: async (tx, event) => tellClosed(tx, await closeAlarms(tx, (await tx.rows<{ id: string }>(sql`select id from alarms where subject_kind = 'hotspot' and subject_id = ${event.subjectId} and cleared_at is null and void_at is null`)).map((a) => a.id)), 'fire'),
  }),
  job({ key: 'alarms.quake_located', on: ['quake.located', 'quake.revised'], run: async (tx, event) => judgeQuake(tx, event.subjectId, quakeNews.parse(event.data)) }),
]
