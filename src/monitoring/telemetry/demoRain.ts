// A year of rain for the demo city: invented, by the calendar of southern Fujian, the same for a given date on every machine.
// Frontal rain in winter and spring, plum rains in May and June, storms of an afternoon in summer, three typhoons; about 1,300 mm at a gauge.
import { randomFrom } from '#registry/demo'

export type Site = { id: string; lon: number; lat: number }
/** Millimetres that fell in the hour ending at `at` (ms). */
export type Fallen = { site: number; at: number; mm: number }
type Kind = { hours: readonly [number, number]; mm: readonly [number, number]; /** km to which it reaches; null: the whole city */ reach: number | null }
/** An event: where its middle lies, when it begins, and how the rain spreads over its hours. */
type Spell = { at: number; hours: number; mm: number; reach: number | null; lon: number; lat: number; seed: number }

const hour = 3_600_000, day = 24 * hour, bucket = 0.5
const front: Kind = { hours: [8, 18], mm: [8, 26], reach: null }, plum: Kind = { hours: [6, 16], mm: [18, 70], reach: null }, afternoon: Kind = { hours: [2, 4], mm: [25, 95], reach: 14 }
// mean mm of each month at a gauge, and what brings it
const months: readonly (readonly [mm: number, kind: Kind])[] = [[40, front], [80, front], [105, front], [140, front], [190, plum], [210, plum], [60, afternoon], [60, afternoon], [50, afternoon], [45, front], [38, front], [32, front]]
/** Typhoons: month (0 = January), day, hours of rain, mm near the middle. */
const typhoons = [[6, 27, 30, 230], [7, 24, 24, 150], [8, 15, 20, 110]] as const
const middle = { lon: 118.45, lat: 25.1 }

/** Spells that begin between `from` and `to`, in order of time. */
function spellsOf(from: number, to: number): Spell[] {
  const spells: Spell[] = []
  for (let cursor = new Date(from); cursor.getTime() < to; cursor = new Date(Date.UTC(cursor.getUTCFullYear(), cursor.getUTCMonth() + 1, 1))) {
    const [year, month] = [cursor.getUTCFullYear(), cursor.getUTCMonth()], random = randomFrom(year * 100 + month), [wanted, kind] = months[month] as (typeof months)[number]
    const between = ([low, high]: readonly [number, number]) => low + random.next() * (high - low)
    // a storm of an afternoon wets a part of the city: more of them make the month's mean
    for (let fallen = 0; fallen < wanted;) {
      const mm = between(kind.mm), begin = Date.UTC(year, month, 1 + Math.floor(random.next() * 28), kind.reach ? 6 + random.between(0, 4) : random.between(0, 23))
      spells.push({ at: begin, hours: Math.round(between(kind.hours)), mm, reach: kind.reach, lon: middle.lon + (random.next() - 0.5) * 1.1, lat: middle.lat + (random.next() - 0.5) * 0.9, seed: random.between(1, 1e9) })
      fallen += kind.reach ? mm / 9 : mm * 0.8
    }
    for (const [m, date, hours, mm] of typhoons) if (m === month) spells.push({ at: Date.UTC(year, m, date, 10), hours, mm, reach: 110, lon: 118.6, lat: 24.9, seed: year + m })
  }
  return spells.filter((s) => s.at >= from && s.at + s.hours * hour < to).sort((a, b) => a.at - b.at)
}

/** Shares of the hours: rising to a third of the time, then ebbing; they sum to one. */
function shares(hours: number): number[] {
  const peak = Math.max(1, hours / 3), raw = Array.from({ length: hours }, (_, i) => ((i + 1) / peak) * Math.exp(1 - (i + 1) / peak)), sum = raw.reduce((a, b) => a + b, 0)
  return raw.map((w) => w / sum)
}

const km = (a: Site, b: { lon: number; lat: number }): number => Math.hypot((a.lon - b.lon) * 100.6, (a.lat - b.lat) * 110.9)

/** What fell at each site in each hour of [from, to), in whole tips of a bucket of 0.5 mm; dry hours have nothing. */
export function* rainOf(sites: readonly Site[], from: number, to: number): Generator<Fallen> {
  for (const spell of spellsOf(Math.ceil(from / day) * day, to)) {
    const random = randomFrom(spell.seed), by = shares(spell.hours)
    for (const [i, site] of sites.entries()) {
      const near = spell.reach ? Math.exp(-((km(site, spell) / spell.reach) ** 2)) : 0.85, total = spell.mm * near * (0.65 + random.next() * 0.7)
      if (total < 2) continue
      let left = 0
      for (const [k, share] of by.entries()) {
        left += total * share * (0.6 + random.next() * 0.8)
        const mm = Math.floor(left / bucket) * bucket
        left -= mm
        if (mm > 0) yield { site: i, at: spell.at + (k + 1) * hour, mm }
      }
    }
  }
}

/** How a water level answers the rain at its gauge: metres above its ordinary level at each hour of a rise, `gain` m a millimetre, keeping `keep` of it from hour to hour. */
export function* riseOf(falls: readonly { at: number; mm: number }[], { gain, keep }: { gain: number; keep: number }): Generator<{ at: number; metres: number }> {
  const waits = [...falls].sort((a, b) => a.at - b.at)
  let metres = 0
  for (let i = 0, at = waits[0]?.at ?? 0; i < waits.length || metres > 0.3; at += hour) {
    if (metres <= 0.3 && i < waits.length && (waits[i] as { at: number }).at > at) { metres = 0; at = (waits[i] as { at: number }).at }
    metres *= keep
    for (; i < waits.length && (waits[i] as { at: number }).at <= at; i++) metres += (waits[i] as { mm: number }).mm * gain
    if (metres > 0.3) yield { at, metres: Math.round(metres * 100) / 100 }
  }
}
