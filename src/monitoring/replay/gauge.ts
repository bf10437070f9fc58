// What one gauge adds up: tips of 0.1 mm, the counters it reports; at a river or reservoir what is held back and the level it makes.
import { rainRate, type Site } from './rain.ts'
import { heldAfter, levelAt, riverOf, type Thresholds } from './river.ts'
import type { State } from '#monitoring/typhoons'

export type Gauge = Site & { kind: string; serial: number; unfallen: number; total: number; today: number; tenMinutes: number; day: string; river: ReturnType<typeof riverOf>; held: number }

export const newGauge = ({ thresholds = {}, ...site }: Site & { kind: string; thresholds?: Thresholds }): Gauge => ({
  ...site, river: riverOf(site.kind, thresholds), held: 0, serial: 0, unfallen: 0, total: 0, today: 0, tenMinutes: 0, day: '',
})

/** The hydrological day, which begins at 08:00 in China; the report of 08:00 itself still belongs to the day that ends. */
export const hydrologicalDay = (ms: number): string => new Date(ms - 1).toISOString().slice(0, 10) // 08:00 in China is 00:00 UTC

/** The rain of `minutes` before the storm's moment falls into the gauge. Totals in tenths of a millimetre: they must not drift. */
export function fall(gauge: Gauge, storm: State, minutes: number): void {
  gauge.unfallen += (rainRate(storm, gauge) * minutes * 10) / 60
  const tips = Math.floor(gauge.unfallen)
  gauge.unfallen -= tips
  const day = hydrologicalDay(Date.parse(storm.at))
  if (day !== gauge.day) gauge.today = 0
  gauge.day = day
  gauge.total += tips
  gauge.today += tips
  gauge.tenMinutes = tips
  if (gauge.river) gauge.held = heldAfter(gauge.held, tips / 10, minutes, gauge.river.hours)
}

/** The elements of its report: rain counters of SL 651, and the level where it has one. */
export const report = (gauge: Gauge): Record<string, number> => ({
  PT: gauge.total / 10, PJ: gauge.today / 10, PN10: gauge.tenMinutes / 10, ...(gauge.river ? { [gauge.river.element]: levelAt(gauge.river, gauge.held) } : {}), VT: 12.6,
})
