// From 1 December on, a next year that is not entered is told to the office, and again each week until it is.
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { cancelTimers, setTimer, timer } from '#kit/timers'
import { cityPath, isEntered, lastYear } from './store.ts'

const kind = 'holiday_year.missing', article = '国务院办公厅每年公布次年节假日安排'
const subjectOf = (year: number) => ({ kind: 'holiday_year', id: String(year) })

/** One open clock for the first year that is not entered. Idempotent: at each start, and after each entry. */
export async function awaitNext(tx: Tx): Promise<void> {
  const region = await cityPath(tx), last = await lastYear(tx)
  if (!region || last === null) return
  await cancelTimers(tx, { kind, subject: subjectOf(last) })
  const year = last + 1, open = await tx.maybe(sql`select from timers where kind = ${kind} and subject_id = ${String(year)} and fired_at is null and cancelled_at is null and satisfied_at is null`)
  if (!open) await setTimer(tx, { kind, subject: subjectOf(year), region, dueAt: `${year - 1}-11-30T16:00:00.000Z`, article })
}

export const timers = [timer({
  key: kind,
  run: async (tx, due) => {
    for (const t of due) {
      const year = Number(t.subjectId)
      if (await isEntered(tx, year)) continue
      await record(tx, { type: 'holiday_year.missing', subject: subjectOf(year), region: t.regionPath, data: { title: `${year}年节假日安排尚未录入`, dueOn: `${year - 1}-12-31`, article } })
      await setTimer(tx, { kind, subject: subjectOf(year), region: t.regionPath, dueAt: new Date((await tx.now()).getTime() + 7 * 86_400_000), article })
    }
  },
})]
