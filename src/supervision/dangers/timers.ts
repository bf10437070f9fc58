// What happens when a clock of a danger runs out: the reminder, the way up (town → county → city), the recheck that nobody made, the month without a word.
// Each timer fires once, late where the process was down, and says so; what has moved on meanwhile is left alone.
import { chinaDay } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { timer, type Timer } from '#kit/timers'
import { setProgressClock } from './clocks.ts'
import type { Escalation } from './model.ts'
import { dangerRow } from './store.ts'
import { step } from './step.ts'

const rectifying = ['assigned', 'rectifying']
const ranks: readonly (Escalation | null)[] = [null, 'town', 'county', 'city']

async function remind(tx: Tx, t: Timer, what: 'due_soon' | 'recheck_due' | 'progress_due' | 'look_back_due'): Promise<void> {
  const d = await dangerRow(tx, t.subjectId)
  const waits = d && { due_soon: rectifying.includes(d.status), recheck_due: d.status === 'rectified', progress_due: d.status !== 'cleared', look_back_due: d.status === 'cleared' }[what]
  if (waits) await step(tx, d.id, 'reminded', {}, () => ({ data: { what, dueAt: t.dueAt, late: t.late } }))
  // the next month is due whether this one was told or not
  if (waits && what === 'progress_due') await setProgressClock(tx, d, chinaDay(t.dueAt))
}
/** The timer is due when its month ends: the day that begins then lies in the next one. */

async function escalate(tx: Tx, t: Timer, to: Escalation): Promise<void> {
  const d = await dangerRow(tx, t.subjectId)
  if (!d || !rectifying.includes(d.status) || ranks.indexOf(d.escalation) >= ranks.indexOf(to)) return
  const { days } = await tx.one<{ days: number }>(sql`select ((anlan_now() at time zone 'Asia/Shanghai')::date - ${d.dueOn}::date)::int as days`)
  await step(tx, d.id, 'escalated', {}, () => ({ set: { overdue: true, escalation: to }, data: { to, days, dueAt: t.dueAt, late: t.late, propose: to === 'city' ? ['listed', 'referred'] : [] } }))
}

const each = (key: string, run: (tx: Tx, t: Timer) => Promise<void>) => timer({ key, batch: 50, run: async (tx, due) => { for (const t of due) await run(tx, t) } })

export const timers = [
  each('danger.due_soon', (tx, t) => remind(tx, t, 'due_soon')), each('danger.recheck_due', (tx, t) => remind(tx, t, 'recheck_due')), each('danger.progress_due', (tx, t) => remind(tx, t, 'progress_due')), each('danger.look_back_due', (tx, t) => remind(tx, t, 'look_back_due')),
  each('danger.due', (tx, t) => escalate(tx, t, 'town')), each('danger.overdue_list', (tx, t) => escalate(tx, t, 'county')), each('danger.overdue_propose', (tx, t) => escalate(tx, t, 'city')),
]
