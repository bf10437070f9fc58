// 调查时限: from the day of the accident, without the time of technical appraisals, with the extension granted (国务院令第493号 art. 27, 29). Pure; days are calendar days in China.
import { addDays } from '#kit/calendar/web'

export type Pause = { fromOn: string; untilOn: string | null }
export type LimitUnit = 'day' | 'month'

const dayMs = 86_400_000
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / dayMs)

/** The same day of a later month; where that month is shorter, its last day. */
export function addMonths(day: string, n: number): string {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(y, m - 1 + n + 1, 0)).getUTCDate()
  return new Date(Date.UTC(y, m - 1 + n, Math.min(d, last))).toISOString().slice(0, 10)
}
export const addLimit = (day: string, limit: { amount: number; unit: LimitUnit }): string => (limit.unit === 'month' ? addMonths(day, limit.amount) : addDays(day, limit.amount))

/** Days that do not count; a pause that goes on counts until `today`. */
export const pausedDays = (pauses: readonly Pause[], today: string): number => pauses.reduce((sum, p) => sum + Math.max(0, daysBetween(p.fromOn, p.untilOn ?? today)), 0)

export const reportDue = (given: { occurredOn: string; limit: number; pauses: readonly Pause[]; extended: number; today: string }): string =>
  addDays(given.occurredOn, given.limit + pausedDays(given.pauses, given.today) + given.extended)

/** A limit in days ends with its day, in Beijing. */
export const endOfDay = (day: string): string => `${day}T23:59:59+08:00`
