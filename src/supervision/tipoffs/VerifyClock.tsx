import { ClockChip } from '#kit/ui'
import type { Tipoff } from './model.ts'

/** The clock that runs now: verification, then the reward's. */
export function VerifyClock({ tipoff: { state, verifyDueAt, findingAt, reward } }: { tipoff: Tipoff }) {
  if (state === 'received' || state === 'verifying') return <ClockChip dueAt={verifyDueAt} soonMinutes={7 * 24 * 60} />
  if (state === 'notified' && reward?.claimDueAt) return <ClockChip dueAt={reward.claimDueAt} soonMinutes={7 * 24 * 60} />
  return findingAt ? <ClockChip dueAt={verifyDueAt} satisfiedAt={findingAt} /> : <>—</>
}
