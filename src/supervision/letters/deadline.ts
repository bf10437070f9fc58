// 答复期限: working days from the issue. Where the holiday table ends before it the day is provisional, and reckoned anew when the table has grown.
import { addWorkingDays } from '#kit/calendar'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { cancelTimers, setTimer } from '#kit/timers'
import { awaited, moveReplyDue, settingsNow } from './store.ts'

export const replyKind = 'letter.reply_due'
/** The end of a day in China. */
const endOf = (day: string): string => `${day}T16:00:00.000Z`

export async function startReplyClock(tx: Tx, letter: { id: string; regionPath: string }, dueOn: string): Promise<void> {
  const { source, replyDays } = await settingsNow(tx)
  await setTimer(tx, { kind: replyKind, subject: { kind: 'letter', id: letter.id }, region: letter.regionPath, dueAt: endOf(dueOn), article: `${replyDays}个工作日；${source}` })
}

export const replyDueOf = async (tx: Tx, issuedOn: string): Promise<{ date: string; provisional: boolean }> => addWorkingDays(tx, issuedOn, (await settingsNow(tx)).replyDays)

/** Letters whose day was only provisional, once the holidays of its year are entered. Returns how many moved. */
export async function reckonAnew(tx: Tx): Promise<number> {
  let moved = 0
  for (const letter of await awaited(tx)) {
    const due = await replyDueOf(tx, letter.issuedOn)
    if (due.date === letter.replyDueOn && due.provisional === letter.replyProvisional) continue
    await moveReplyDue(tx, letter.id, due.date, due.provisional)
    if (due.date !== letter.replyDueOn) {
      await cancelTimers(tx, { kind: replyKind, subject: { kind: 'letter', id: letter.id } })
      await startReplyClock(tx, letter, due.date)
    }
    await record(tx, { type: 'letter.reply_due_moved', subject: { kind: 'letter', id: letter.id }, region: letter.regionPath, data: { from: letter.replyDueOn, to: due.date, provisional: due.provisional } })
    moved++
  }
  return moved
}
