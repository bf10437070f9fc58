// China's days and clock: UTC+08:00, without summer time. A day is 'YYYY-MM-DD', whatever zone the process or the browser lives in.
const ahead = 8 * 3_600_000, dayMs = 86_400_000

/** A Date, an ISO text or milliseconds since 1970. */
export type Instant = Date | string | number

/** What China's clocks show at an instant: 'YYYY-MM-DD hh:mm:ss'. */
export const chinaTime = (at: Instant): string => new Date(new Date(at).getTime() + ahead).toISOString().slice(0, 19).replace('T', ' ')

/** China's day of an instant, or the one so many days later: between midnight and eight it is not yet that of UTC. */
export const chinaDay = (at: Instant, plus = 0): string => addDays(chinaTime(at).slice(0, 10), plus)

/** '2022-03-30' and 3 → '2022-04-02'; negative goes back. Calendar days: working days are `addWorkingDays`. */
export const addDays = (day: string, n: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + n * dayMs).toISOString().slice(0, 10)

/** The instant at which a day has passed in China: the next one's midnight. */
export const dayEnd = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + dayMs - ahead)

/** '2026-07-08' → '2026年7月8日': no leading zeros (GB/T 9704, 7.3.5.4). */
export const officialDate = (day: string): string => day.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')
