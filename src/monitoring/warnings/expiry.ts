// A warning ends at a stated time and never in silence: before it somebody is asked to continue or lift, after it he is asked again.
import type { Tx } from '#kit/db'
import { setTimer, timer, type Timer } from '#kit/timers'
import { tell } from './draft.ts'
import { limitOf } from './kindStore.ts'
import type { Warning } from './model.ts'
import { warningById } from './store.ts'

const again = 30 * 60_000

export async function watchEnd(tx: Tx, w: Warning): Promise<void> {
  if (!w.expiresAt) return
  const limit = await limitOf(tx, 'expire'), ahead = (limit?.minutes ?? 60) * 60_000
  await setTimer(tx, { kind: 'warning.expiry_near', subject: { kind: 'warning', id: w.id }, region: w.regionPath, dueAt: new Date(Date.parse(w.expiresAt) - ahead), article: limit ? `${limit.article}（${limit.source}）` : '预警期满前提请延续或解除' })
}

const standing = async (tx: Tx, t: Timer): Promise<Warning | undefined> => {
  const w = await warningById(tx, t.subjectId)
  return w?.state === 'released' && w.expiresAt ? w : undefined
}
const askAt = (tx: Tx, w: Warning, dueAt: Date) => setTimer(tx, { kind: 'warning.expired', subject: { kind: 'warning', id: w.id }, region: w.regionPath, dueAt, article: '预警期满仍未延续或解除' })

export const expiryTimers = [
  timer({
    key: 'warning.expiry_near', batch: 50,
    run: async (tx, timers) => {
      for (const t of timers) {
        const w = await standing(tx, t)
        if (!w) continue
        await tell(tx, w, 'warning.expiry_near', { title: w.title, expiresAt: w.expiresAt })
        await askAt(tx, w, new Date(w.expiresAt as string))
      }
    },
  }),
  timer({
    key: 'warning.expired', batch: 50,
    run: async (tx, timers) => {
      for (const t of timers) {
        const w = await standing(tx, t)
        if (!w) continue
        await tell(tx, w, 'warning.expired', { title: w.title, expiresAt: w.expiresAt, late: t.late })
        // it stays in force until a person says otherwise; he is asked until he does
        await askAt(tx, w, new Date((await tx.now()).getTime() + again))
      }
    },
  }),
]
