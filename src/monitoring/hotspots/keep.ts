// Pixels become fires: near one that burns they join it, alone they begin one. The same file again changes nothing.
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { distance } from '#kit/geo'
import { regionsUnder, theCity, type Region } from '#registry/regions'
import { near, type Pixel } from './model.ts'
import { around, insertFire, insertPixel, known, oneAtATime, reckon } from './store.ts'

export type Kept = { pixels: number; known: number; outside: number; fires: string[] }

/** Farther from every town's seat a pixel is no matter of this city's. */
const reach = 25_000

type Placed = Region & { lon: number; lat: number }

function townOf(towns: readonly Placed[], p: Pixel): Placed | undefined {
  let best: Placed | undefined, metres = reach
  for (const town of towns) {
    if (Math.abs(town.lat - p.lat) > 0.3 || Math.abs(town.lon - p.lon) > 0.3) continue
    const away = distance(town, p)
    if (away < metres) { best = town; metres = away }
  }
  return best
}

/** Keeps what was not known; `fires` are those that began or grew, each with its event. */
export async function keepHotspots(tx: Tx, pixels: readonly Pixel[], source: string): Promise<Kept> {
  await oneAtATime(tx)
  const city = await theCity(tx)
  const towns = (city ? await regionsUnder(tx, city.path, 4) : []).filter((r): r is Placed => r.lon !== null && r.lat !== null)
  const out: Kept = { pixels: 0, known: 0, outside: 0, fires: [] }
  const begun = new Set<string>(), grown = new Map<string, string>()
  for (const p of pixels.toSorted((a, b) => a.seenAt.localeCompare(b.seenAt) || a.lon - b.lon || a.lat - b.lat)) {
    const town = townOf(towns, p)
    if (!town) { out.outside++; continue }
    if (await known(tx, p)) { out.known++; continue }
    const joined = await burning(tx, p)
    const fireId = joined ?? (await insertFire(tx, p, town)).id
    await insertPixel(tx, p, fireId, source)
    await reckon(tx, fireId)
    out.pixels++
    if (!joined) begun.add(fireId)
    grown.set(fireId, town.path)
  }
  for (const [id, region] of grown) await record(tx, { type: begun.has(id) ? 'fire.seen' : 'fire.grown', subject: { kind: 'fire', id }, region, data: { source } })
  return { ...out, fires: [...grown.keys()] }
}

async function burning(tx: Tx, p: Pixel): Promise<string | undefined> {
  const close = (await around(tx, p, near.hours, 0.012)).map((h) => ({ ...h, metres: distance(h, p) })).filter((h) => h.metres <= near.metres)
  return close.toSorted((a, b) => a.metres - b.metres)[0]?.fireId
}
