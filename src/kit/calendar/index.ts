// kit/calendar: working days from our own holiday table; days and clock of China (pages and models take those from web.ts).
import { sql, type Tx } from '../db/index.ts'
import { chinaDay } from './day.ts'
import { covered, isWorking, workingDaysAfter, type Calendar, type WorkingDay } from './model.ts'

export { addDays, chinaDay, chinaTime, dayEnd, officialDate } from './day.ts'

/** Today in China by the database's clock, which decides what is late. */
export const today = async (tx: Tx): Promise<string> => chinaDay(await tx.now())

/** The n-th working day after a day ('YYYY-MM-DD'), not counting that day. Past the entered years the answer is `provisional`. */
export async function addWorkingDays(tx: Tx, day: string, n: number): Promise<WorkingDay> {
  if (!Number.isInteger(n) || n < 0 || n > 2000) throw new RangeError(`working days must be 0 to 2000, not ${n}`)
  return workingDaysAfter(await calendarOf(tx), day, n)
}

export async function isWorkingDay(tx: Tx, day: string): Promise<{ working: boolean; provisional: boolean }> {
  const calendar = await calendarOf(tx)
  return { working: isWorking(calendar, day), provisional: !covered(calendar, day) }
}

/** The last day that a notice covers; a deadline after it is provisional. */
export const coverageUntil = async (tx: Tx): Promise<string> => (await calendarOf(tx)).until

/** The days of a year that one person has entered count at once; what is reckoned on them stays provisional until another has held them against the notice. */
async function calendarOf(tx: Tx): Promise<Calendar> {
  const days = await tx.rows<{ day: string; kind: 'off' | 'work' }>(sql`select day, kind from holidays`)
  const years = await tx.rows<{ year: number }>(sql`select year from holiday_years where verified_at is not null or entered_id is null order by year`)
  return { exceptions: new Map(days.map(({ day, kind }) => [day, kind])), ...unbroken(years.map(({ year }) => year)) }
}

/** The newest run of years without a gap: 2025, 2026, 2028 covers 2028 alone, for 2027 would be passed through unseen. */
function unbroken(years: number[]): { from: string; until: string } {
  const last = years.at(-1)
  if (last === undefined) return { from: '9999-12-31', until: '0001-01-01' }
  let first = last
  while (years.includes(first - 1)) first--
  return { from: `${first}-01-01`, until: `${last}-12-31` }
}
