import { job, record } from '#kit/events'
import { timer } from '#kit/timers'
import { reckonAnew, replyKind } from './deadline.ts'

/** The day has passed and the county has not answered: the office is told. A later answer still meets it. */
export const timers = [timer({
  key: replyKind, batch: 50,
  run: async (tx, due) => {
    for (const t of due) await record(tx, { type: 'letter.reply_overdue', subject: { kind: 'letter', id: t.subjectId }, region: t.regionPath, data: { dueAt: t.dueAt, article: t.article, late: t.late } })
  },
})]

/** Holidays entered, changed or verified: days that were reckoned before follow. */
export const jobs = [job({ key: 'letters.reckon', on: ['holiday_year.entered', 'holiday_year.verified'], run: async (tx) => void (await reckonAnew(tx)) })]
