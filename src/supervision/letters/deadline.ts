// 答复期限: working days from the issue. Where the holiday table ends before it, or a year of it waits for its second look, the day is provisional; it is reckoned anew whenever the table has moved.
import { addWorkingDays, today as todayOf } from '#kit/calendar'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { cancelTimers, setTimer } from '#kit/timers'
import { awaited, moveReplyDue, settingsNow } from './store.ts'

export const replyKind = 'letter.reply_due'
/** The end of a day in China. */
const endOf = (day: string): string => `${day}T16:00:00.000Z`

export async function startReplyClock(tx: Tx, letter: { id: string; regionPath: string }, dueOn: string, days: number): Promise<void> {
  const { source } = await settingsNow(tx)
  await setTimer(tx, { kind: replyKind, subject: { kind: 'letter', id: letter.id }, region: letter.regionPath, dueAt: endOf(dueOn), article: `${days}个工作日；${source}` })
}

export const replyDueOf = (tx: Tx, issuedOn: string, days: number): Promise<{ date: string; provisional: boolean }> => addWorkingDays(tx, issuedOn, days)

/** Letters that wait for their reply, once holidays were entered, changed or verified: each by the limit that it was issued under, and never to a day that has passed already. Returns how many were touched. */
export async function reckonAnew(tx: Tx): Promise<number> {
  const today = await todayOf(tx)
  let touched = 0
  for (const letter of await awaited(tx)) {
    const due = await replyDueOf(tx, letter.issuedOn, letter.replyDays), date = due.date < today ? letter.replyDueOn : due.date
    if (date === letter.replyDueOn && due.provisional === letter.replyProvisional) continue
    await moveReplyDue(tx, letter.id, date, due.provisional)
    touched++
    if (date === letter.replyDueOn) continue
    await cancelTimers(tx, { kind: replyKind, subject: { kind: 'letter', id: letter.id } })
    await startReplyClock(tx, letter, date, letter.replyDays)
    await record(tx, { type: 'letter.reply_due_moved', subject: { kind: 'letter', id: letter.id }, region: letter.regionPath, data: { title: letter.title, number: letter.number, from: letter.replyDueOn, to: date, dueOn: date, provisional: due.provisional, article: `${letter.replyDays}个工作日，节假日安排变动` } })
  }
  return touched
}
