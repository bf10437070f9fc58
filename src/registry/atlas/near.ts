// Rows in the order of their distance from a place, on the globe. Who they are is told by the points at hand, else by the plane's index; what is shown of them is read here.
import { join, prepared, raw, sql, type Sql, type Tx } from '#kit/db'
import { distance } from '#kit/geo'
import { entries, type Ledger, type Query, snake } from '#registry/definition'
import { groundOf, seen } from '#registry/ledger'
import { placeLabels, planeOf } from '#registry/regions'
import type { NearRow } from './api.ts'
import { layerOf } from './layer.ts'
import { type PointSet, uuidAt } from './model.ts'
import { pointsAtHand } from './points.ts'
import { nearest, type Near } from './search.ts'

export type Spot = { lon: number; lat: number }
type Found = Omit<NearRow, 'place'> & { ledger: string; regionPath: string }

/** What is shown of a row `t`, beside where it is. */
const shown = (ledger: Ledger): Sql => sql`t.id, t.${raw(snake(ledger.name))}::text as name, ${facetSql(ledger)} as facet, ${phoneSql(ledger)} as phone, t.region_path`

/**
 * So many as are asked for are found by the plane's index; whoever could be as near as the last of them on the globe is then measured. The two orders
 * differ by the globe's flattening and the projection's change of scale, together below two per cent.
 */
function nearestSql(ledger: Ledger, where: Sql, spot: Spot, limit: number): Sql {
  const ground = groundOf(ledger), from = ground ? sql`${seen(ledger)} join ${ground.from} on ${ground.on}` : seen(ledger), at = raw(ground ? 'r' : 't'), here = sql`${planeOf(spot.lon, spot.lat)}::point`
  const reach = ground ? sql`true` : sql`t.plane <@ (select circle(${here}, coalesce(max(near.away), 0) * 1.02 + 5) from (select t.plane <-> ${here} as away from ${from} where ${where} and t.plane is not null order by t.plane <-> ${here} limit ${limit}) near)`
  return sql`(select ${ledger.key} as ledger, ${shown(ledger)}, ${at}.lon, ${at}.lat, anlan_metres(${at}.lon, ${at}.lat, ${spot.lon}::float8, ${spot.lat}::float8) as metres
    from ${from} where ${where} and ${at}.plane is not null and ${reach} order by metres, t.id limit ${limit})`
}

export const facetSql = (ledger: Ledger): Sql => ledger.facet !== undefined && ledger.fields[ledger.facet]?.kind === 'choice' ? raw(`t.${snake(ledger.facet)}`) : sql`null::text`
/** As lists show it. */
export function phoneSql(ledger: Ledger): Sql {
  const [phone] = entries(ledger).find(([, f]) => f.kind === 'phone' && !f.sensitive) ?? []
  return phone ? raw(`t.${snake(phone)}_mask`) : sql`null::text`
}
/** lon, lat of a row, or of what stands for it. */
export function spotSql(ledger: Ledger): { lon: Sql; lat: Sql } {
  const ground = groundOf(ledger)
  return ground ? { lon: sql`(select r.lon from ${ground.from} where ${ground.on})`, lat: sql`(select r.lat from ${ground.from} where ${ground.on})` } : { lon: raw('t.lon'), lat: raw('t.lat') }
}

export async function nearestRows(tx: Tx, ledger: Ledger, query: Query, spot: Spot, limit: number): Promise<NearRow[]> {
  const layer = await layerOf(tx, ledger, query), set = await pointsAtHand(tx, layer)
  return set ? rowsOf(tx, ledger, set, nearest(set, spot, limit), spot) : placed(tx, (await tx.rows<Found>(nearestSql(ledger, layer.conditions.where, spot, limit))).sort(byDistance).slice(0, limit))
}

/** These rows of a point set as they stand now, within the asker's scope. */
export async function rowsOf(tx: Tx, ledger: Ledger, set: PointSet, near: readonly Near[], spot: Spot): Promise<NearRow[]> {
  if (!near.length) return []
  const rows = await tx.rows<Omit<Found, 'metres'>>(prepared(`atlas.shown.${ledger.key}`, sql`select ${ledger.key}::text as ledger, ${shown(ledger)}, t.lon, t.lat from ${seen(ledger)} where t.id = any(${near.map(({ row }) => uuidAt(set.ids, row))}::uuid[]) and t.lon is not null`))
  return placed(tx, rows.map((row) => ({ ...row, metres: distance(spot, row) })).sort(byDistance))
}

/** The nearest of several ledgers, asked at once; by the ledger's key. */
export async function nearestOfEach(tx: Tx, questions: readonly { ledger: Ledger; where: Sql }[], spot: Spot, limit: number): Promise<Map<string, NearRow[]>> {
  if (!questions.length) return new Map()
  const found = Map.groupBy(await tx.rows<Found>(join(questions.map(({ ledger, where }) => nearestSql(ledger, where, spot, limit)), ' union all ')), (row) => row.ledger)
  const kept = [...found].flatMap(([key, rows]) => rows.sort(byDistance).slice(0, limit).map((row) => ({ ...row, ledger: key })))
  const words = await placed(tx, kept)
  return Map.groupBy(words.map((row, i) => ({ row, key: (kept[i] as Found).ledger })), ({ key }) => key).entries().reduce((all, [key, list]) => all.set(key, list.map(({ row }) => row)), new Map<string, NearRow[]>())
}

const byDistance = (a: Found, b: Found) => a.metres - b.metres || a.id.localeCompare(b.id)

async function placed(tx: Tx, rows: readonly Found[]): Promise<NearRow[]> {
  const label = await placeLabels(tx, rows.map((row) => row.regionPath))
  return rows.map(({ ledger: _, regionPath, ...row }) => ({ ...row, metres: Math.round(row.metres * 10) / 10, place: label(regionPath) }))
}
