// 指标 indicator [生产安全事故统计调查制度]: what is counted, over which records, by which day and place. Not to be confused with a 目标 target: a target is what was promised,
// an indicator is what the records say. The number, its months, its 同比 and its rows all come of the one definition.

/** Days as 'YYYY-MM-DD', both included. */
export type Period = { from: string; to: string }

export const dayBefore = (day: string): string => shifted(day, -1)
export const dayAfter = (day: string): string => shifted(day, 1)
function shifted(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
const isMonthEnd = (day: string) => dayAfter(day).endsWith('-01')
/** The last day of the month that '2024-02…' names. */
export const monthEnd = (month: string): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10)

export const yearOf = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` })

/** The same days a year earlier; what ends with its month ends with that month then, so that a February is held against a February. */
export function yearBefore({ from, to }: Period): Period {
  const back = (day: string) => `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
  const end = monthEnd(back(to))
  return { from: from.endsWith('02-29') ? `${back(from).slice(0, 8)}28` : back(from), to: isMonthEnd(to) || back(to) > end ? end : back(to) }
}

/** 'YYYY-MM-01' of every month that the period touches. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = []
  for (let month = `${from.slice(0, 7)}-01`; month <= to; month = dayAfter(monthEnd(month))) months.push(month)
  return months
}

/** The whole months inside a period, and the days beside them: a roll-up knows months, the records know days. */
export function partsOf(period: Period): { months?: Period; days: Period[] } {
  const first = period.from.endsWith('-01') ? period.from : dayAfter(monthEnd(period.from)), last = isMonthEnd(period.to) ? period.to : dayBefore(`${period.to.slice(0, 7)}-01`)
  if (first > last) return { days: [period] }
  return { months: { from: first, to: last }, days: [...(period.from < first ? [{ from: period.from, to: dayBefore(first) }] : []), ...(last < period.to ? [{ from: dayAfter(last), to: period.to }] : [])] }
}
