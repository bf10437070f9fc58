// What happens once at a place: a fire seen from space, an earthquake. Its alarm stands for the rule's minutes and ends by the clock.
import { z } from 'zod'
import { sql, type Tx } from '#kit/db'
import { distance, type Position } from '#kit/geo'
import { nearTo, rulesFor, type NearTo, type Rule, type Scene } from '#monitoring/rules'
import { planeOf, theCity } from '#registry/regions'
import type { Subject } from './model.ts'
import { judgeOccasions } from './occasions.ts'
import type { Closed } from './rows.ts'
import { tellClosed } from './save.ts'

/** What the rules must be told of a fire that was seen: where, and when (epoch ms). */
export type HotspotNews = Position & { id: string; at: number; name: string }
/** As 'quake.located' and 'quake.revised' tell it. */
export const quakeNews = z.object({ at: z.string(), lon: z.number(), lat: z.number(), magnitude: z.number().min(-2).max(10), depthKm: z.number().nullable() })

const farthest = 20_000 // metres: as far as a rule may look
type Near = { name: string; path: string; lon: number; lat: number }
const ledgers = {
  warden: sql`select coalesce(grid_name, grid) as name, region_path as path, lon, lat, plane from forest_wardens where retired_at is null and plane is not null`,
  village: sql`select name, path, lon, lat, plane from regions where level = 5 and plane is not null`,
  place: sql`select name, region_path as path, lon, lat, plane from protected_places where retired_at is null and plane is not null`,
} satisfies Record<NearTo, unknown>

const nearest = (tx: Tx, near: NearTo, at: Position): Promise<Near | undefined> =>
  tx.maybe<Near>(sql`select name, path, lon, lat from (${ledgers[near]}) l order by plane <-> ${planeOf(at.lon, at.lat)}::point limit 1`)

/** The town whose seat is nearest; the city where none has a position. */
async function townAt(tx: Tx, at: Position): Promise<{ name: string; path: string }> {
  const town = await tx.maybe<{ name: string; path: string }>(sql`select name, path from regions where level = 4 and plane is not null order by plane <-> ${planeOf(at.lon, at.lat)}::point limit 1`)
  const city = await theCity(tx)
  return town ?? { name: city?.name ?? '', path: city?.path ?? '' }
}

export async function judgeHotspot(tx: Tx, { id, at, name, ...news }: HotspotNews): Promise<void> {
  const rules = await rulesFor(tx, 'hotspot')
  if (!rules.length) return
  const found = new Map<string, { metres: number; name: string; path: string }>()
  for (const near of nearTo) {
    const place = await nearest(tx, near, news)
    const metres = place && distance(news, place)
    if (place && metres !== undefined && metres <= farthest) found.set(near, { metres, name: place.name, path: place.path })
  }
  const closest = [...found.values()].sort((a, b) => a.metres - b.metres)[0]
  const town = closest ?? (await townAt(tx, news))
  const detail = { lon: news.lon, lat: news.lat, near: Object.fromEntries([...found].map(([k, f]) => [k, { name: f.name, metres: Math.round(f.metres) }])) }
  const subject: Subject = { kind: 'hotspot', id, name, regionPath: town.path, cause: '', detail }
  await once(tx, rules, subject, { at, metresTo: (near: string) => found.get(near)?.metres ?? null })
}

export async function judgeQuake(tx: Tx, id: string, news: z.infer<typeof quakeNews>): Promise<void> {
  const rules = await rulesFor(tx, 'quake')
  if (!rules.length) return
  const seats = await tx.rows<Position & { path: string }>(sql`select lon, lat, path from regions where level = 4 and lon is not null`)
  const [town, city] = [await townAt(tx, news), await theCity(tx)]
  const away = distance(news, (await nearest(tx, 'village', news)) ?? news)
  const subject = (km: number): Subject => ({
    // inside the city it belongs to its town; what shakes from outside concerns the whole city
    kind: 'quake', id, name: `${news.magnitude.toFixed(1)} 级地震`, regionPath: away <= farthest ? town.path : (city?.path ?? ''), cause: '',
    detail: { lon: news.lon, lat: news.lat, mag: news.magnitude, depthKm: news.depthKm, km: Math.round(km) },
  })
  for (const rule of rules) {
    const km = Math.min(...seats.filter((s) => s.path.startsWith(rule.regionPath)).map((s) => distance(news, s) / 1000))
    if (Number.isFinite(km)) await once(tx, [rule], subject(km), { at: Date.parse(news.at), magnitude: news.magnitude, km })
  }
}

async function once(tx: Tx, rules: readonly Rule[], subject: Subject, scene: Scene): Promise<void> {
  const now = (await tx.now()).getTime()
  // an old file read in late: its time is over before it could be told
  for (const rule of rules.filter((r) => scene.at + r.clearMinutes * 60_000 > now)) if (subject.regionPath.startsWith(rule.regionPath) || rule.regionPath.startsWith(subject.regionPath)) await judgeOccasions(tx, rule, [{ subject, scene }], {})
}

/** Its time is over: it happened once, and nothing more will be measured of it. */
export async function endPast(tx: Tx): Promise<void> {
  const closed = await tx.rows<Closed>(sql`update alarms a set cleared_at = greatest(a.last_at, a.opened_at + make_interval(mins => r.clear_minutes)) from rules r
    where r.id = a.rule_id and r.driver in ('hotspot', 'quake') and a.cleared_at is null and a.void_at is null and a.opened_at + make_interval(mins => r.clear_minutes) <= anlan_now()
    returning a.id, a.rule_id, a.subject_kind, a.subject_id, a.station_id, a.region_path, a.level`)
  await tellClosed(tx, closed, 'time')
}
