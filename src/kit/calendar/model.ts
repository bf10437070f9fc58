// 工作日 working days by the State Council's yearly notice. Days are 'YYYY-MM-DD' in China; no clock, no zone.
import { addDays } from './day.ts'

export type Calendar = {
  /** Days that differ from their weekday: 'off' a holiday, 'work' a weekend day worked instead (调休). */
  exceptions: ReadonlyMap<string, 'off' | 'work'>
  /** First and last day of the years whose notice is entered without a gap; outside them only weekends are known. */
  from: string
  until: string
}

/** `provisional`: a day was judged by its weekday alone, because no notice for its year is entered (暂定). */
export type WorkingDay = { date: string; provisional: boolean }

export const covered = (calendar: Calendar, day: string): boolean => day >= calendar.from && day <= calendar.until

export function isWorking(calendar: Calendar, day: string): boolean {
  const exception = calendar.exceptions.get(day)
  if (exception) return exception === 'work'
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The n-th working day after `start`, which itself is not counted (民法典 art. 201); n = 0 gives `start` back, whatever day it is. */
export function workingDaysAfter(calendar: Calendar, start: string, n: number): WorkingDay {
  let date = start
  let provisional = false
  for (let left = n; left > 0;) {
    date = addDays(date, 1)
    provisional ||= !covered(calendar, date)
    if (isWorking(calendar, date)) left--
  }
  return { date, provisional }
}
