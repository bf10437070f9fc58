// What one gauge adds up: tips of 0.1 mm, the counters it reports.
import { rainRate, type Site } from './rain.ts'
import type { State } from '#monitoring/typhoons'

export type Gauge = Site & { kind: string; serial: number; unfallen: number; total: number; today: number; tenMinutes: number; day: string }

export const newGauge = (site: Site & { kind: string }): Gauge => ({ ...site, serial: 0, unfallen: 0, total: 0, today: 0, tenMinutes: 0, day: '' })

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
}
