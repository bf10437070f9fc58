// A bulletin's content from the gauges of a period. Computed the same way for the page, the clock's draft and the one that is issued.
import type { Tx } from '#kit/db'
import { wordsOf, type Content, type CountyRain, type StationRain, type TownRain } from './model.ts'
import { gaugesIn, type GaugeRow, type Period } from './rows.ts'
import { placeOf, thresholds } from './store.ts'

const most = 10

export async function contentOf(tx: Tx, period: Period): Promise<Content> {
  const gauges = await gaugesIn(tx, period), limits = (await thresholds(tx)).map((t) => t.mm), place = await placeOf(tx)
  const towns = townsOf(gauges)
  const facts = {
    thresholds: limits, counts: limits.map((mm) => towns.filter((t) => t.mm >= mm).length), top: gauges.slice(0, most).map(station), stations: gauges.length,
    hour: gauges.filter((g) => g.hourMm).toSorted((a, b) => (b.hourMm ?? 0) - (a.hourMm ?? 0))[0] ?? null,
  }
  const hour = facts.hour && station(facts.hour)
  return { title: `${place.name}雨情通报`, words: wordsOf(period, place.level === 2 ? '全市' : place.name, { ...facts, hour }), ...facts, hour, towns, counties: countiesOf(gauges, towns, limits) }
}

const station = ({ stationId, name, town, countyName, mm, hourMm, hourAt }: GaugeRow): StationRain => ({ stationId, name, town, countyName, mm, hourMm, hourAt })

/** The wettest gauge speaks for its town; gauges come in order of their rain. */
function townsOf(gauges: readonly GaugeRow[]): TownRain[] {
  const towns = new Map<string, TownRain>()
  for (const g of gauges) if (g.townCode && !towns.has(g.townCode)) towns.set(g.townCode, { code: g.townCode, name: g.town, countyCode: g.countyCode ?? '', countyName: g.countyName, lon: g.lon, lat: g.lat, mm: g.mm, station: g.name })
  return [...towns.values()]
}

function countiesOf(gauges: readonly GaugeRow[], towns: readonly TownRain[], limits: readonly number[]): CountyRain[] {
  return [...Map.groupBy(gauges.filter((g) => g.countyCode), (g) => g.countyCode as string)].map(([code, list]): CountyRain => {
    const own = towns.filter((t) => t.countyCode === code), [first] = list as [GaugeRow, ...GaugeRow[]]
    return { code, name: first.countyName, stations: list.length, meanMm: Math.round((list.reduce((n, g) => n + g.mm, 0) / list.length) * 10) / 10, maxMm: first.mm, maxTown: first.town, towns: limits.map((mm) => own.filter((t) => t.mm >= mm).length) }
  }).sort((a, b) => (a.code < b.code ? -1 : 1))
}
