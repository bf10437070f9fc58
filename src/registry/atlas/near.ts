// Rows in the order of their distance from a place: the plane's index finds them, the great circle orders them.
import { join, prepared, raw, sql, type Sql, type Tx } from '#kit/db'
import { entries, type Ledger, type Query, snake } from '#registry/definition'
import { conditionsOf, groundOf, mayReveal, seen } from '#registry/ledger'
import { placeLabels, planeOf } from '#registry/regions'
import type { NearRow } from './api.ts'

export type Spot = { lon: number; lat: number }
type Found = Omit<NearRow, 'place'> & { ledger: string; regionPath: string }

/** The plane is true to a few metres in ten kilometres: so many more are taken, so that none is missed where two are as far. */
const spare = 4

export function nearestSql(ledger: Ledger, where: Sql, spot: Spot, limit: number): Sql {
  const ground = groundOf(ledger), from = ground ? sql`${seen(ledger)} join ${ground.from} on ${ground.on}` : seen(ledger), at = raw(ground ? 'r' : 't'), metres = sql`anlan_metres(${at}.lon, ${at}.lat, ${spot.lon}::float8, ${spot.lat}::float8)`
  return sql`(select ${ledger.key} as ledger, t.id, t.${raw(snake(ledger.name))}::text as name, ${facetSql(ledger)} as facet, ${phoneSql(ledger)} as phone, ${at}.lon, ${at}.lat, t.region_path, ${metres} as metres
    from ${from} where ${where} and ${at}.plane is not null order by ${ground ? metres : sql`t.plane <-> ${planeOf(spot.lon, spot.lat)}::point`} limit ${limit + spare})`
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
  const { where } = conditionsOf(ledger, query, mayReveal(tx.actor, ledger))
  const statement = nearestSql(ledger, where, spot, limit), plain = Object.values(query).every((v) => v === undefined || v === '')
  return placed(tx, (await tx.rows<Found>(plain ? prepared(`atlas.nearest.${ledger.key}`, statement) : statement)).sort(byDistance).slice(0, limit))
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
