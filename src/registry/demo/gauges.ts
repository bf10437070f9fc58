// 240 gauges: one rain gauge in every town, then river and reservoir stations, then a second rain gauge where there are many villages.
import type { Place, Places } from './places.ts'
import { idOf, type Random } from './random.ts'
import type { Scale } from './scale.ts'

export type Gauge = { id: string; code: string; name: string; kind: 'P' | 'H' | 'K'; place: Place; lon: number; lat: number; thresholds: Record<string, unknown> }

export function gaugesOf(places: Places, scale: Scale, random: Random): Gauge[] {
  const inland = places.towns.filter((town) => town.lat > 24.9)
  const villagesOf = new Map(places.towns.map((town) => [town.code, places.villages.filter((v) => v.parentCode === town.code)]))
  const crowded = [...places.towns].sort((a, b) => (villagesOf.get(b.code)?.length ?? 0) - (villagesOf.get(a.code)?.length ?? 0))
  const spare = Math.max(0, scale.gauges - places.towns.length)
  const rivers = spread(inland, Math.ceil(spare * 0.36)).map((town) => ({ town, kind: 'H' as const, name: `${town.shortName}水文站` }))
  const reservoirs = spread([...inland].reverse(), Math.floor(spare * 0.3)).map((town) => ({ town, kind: 'K' as const, name: `${town.shortName}水库站` }))
  const rain = crowded.slice(0, spare - rivers.length - reservoirs.length).map((town) => ({ town, kind: 'P' as const, name: `${villagesOf.get(town.code)?.[0]?.shortName ?? town.shortName}雨量站` }))
  const sites = [...places.towns.map((town) => ({ town, kind: 'P' as const, name: `${town.shortName}雨量站` })), ...rivers, ...reservoirs, ...rain]
  const next = serials()
  return sites.map(({ town, kind, name }, i) => ({
    id: idOf(5, i + 1), code: next(town), name, kind, place: town, thresholds: thresholdsOf(kind, random),
    // near the seat, not on it: dots of one town must not cover each other
    lon: shift(town.lon, i < places.towns.length ? 0 : 0.006, random), lat: shift(town.lat, i < places.towns.length ? 0 : 0.006, random),
  }))
}

/** `count` of the list, evenly spaced. */
const spread = (list: Place[], count: number): Place[] => Array.from({ length: Math.min(count, list.length) }, (_, i) => list[Math.floor((i * list.length) / count)] as Place)

/** '00' + county code of the national table + a serial of two digits; a zone's gauges start at 51 within its GB parent. */
function serials(): (town: Place) => string {
  const used = new Map<string, number>()
  return (town) => {
    const county = town.code.slice(0, 6)
    const key = county + (town.gbParent ? '+' : '')
    const serial = (used.get(key) ?? (town.gbParent ? 50 : 0)) + 1
    used.set(key, serial)
    return `00${county}${String(serial).padStart(2, '0')}`
  }
}

const shift = (degrees: number, by: number, random: Random) => Math.round((degrees + (random.next() - 0.5) * 2 * by) * 1e4) / 1e4

/** Metres; invented, so unverified. */
function thresholdsOf(kind: string, random: Random): Record<string, unknown> {
  if (kind === 'P') return {}
  const base = Math.round(random.between(80, 900)) / 10
  const own = kind === 'H' ? { warning: base, guarantee: Math.round((base + 1.5) * 10) / 10 } : { flood_limit: base, design: Math.round((base + 2.4) * 10) / 10 }
  return { ...own, source: '演示', verified: false }
}
