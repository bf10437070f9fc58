import { ClockChip } from '#kit/ui'
import type { Letter } from './model.ts'

/** Runs from the issue to the reply; a day that the holiday table does not reach is provisional. */
export function ReplyClock({ letter: l }: { letter: Letter }) {
  if (!l.replyDueOn || l.state === 'closed' || l.state === 'withdrawn') return <>—</>
  return <ClockChip dueAt={`${l.replyDueOn}T16:00:00.000Z`} satisfiedAt={l.repliedAt} provisional={l.replyProvisional ?? false} soonMinutes={2880} />
}
