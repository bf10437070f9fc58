import { record } from '#kit/events'
import { timer } from '#kit/timers'
import { forfeit } from './pay.ts'
import { tipoffRow } from './store.ts'

export const timers = [
  timer({ key: 'tipoff.verify_due', batch: 50, run: async (tx, due) => {
    for (const { subjectId } of due) {
      const tipoff = await tipoffRow(tx, subjectId)
      if (tipoff && (tipoff.state === 'received' || tipoff.state === 'verifying'))
        await record(tx, { type: 'tipoff.verification_overdue', subject: { kind: 'tipoff', id: subjectId }, region: tipoff.regionPath, data: { code: tipoff.code, handler: tipoff.handlerName, article: tipoff.verifyArticle } })
    }
  } }),
  timer({ key: 'tipoff.claim_due', batch: 50, run: forfeit }),
]
