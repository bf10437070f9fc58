import { record } from '#kit/events'
import { timer } from '#kit/timers'
import { beginKind, closeKind, finishTest, plan, startTest } from './actions.ts'

export const timers = [
  timer({ key: beginKind, run: async (tx) => {
    // one that is still open is not joined by a second
    await tx.savepoint(() => startTest(tx)).catch(async (error: unknown) => {
      if ((error as { code?: string }).code !== 'contact_test.under_way') throw error
      await record(tx, { type: 'contact_test.skipped', subject: { kind: 'contact_test', id: 'monthly' }, region: '', data: { reason: 'under_way' } })
    })
    await plan(tx)
  } }),
  timer({ key: closeKind, run: async (tx, due) => { for (const { subjectId } of due) await finishTest(tx, subjectId) } }),
]
