// 时限 the clocks of a danger: reminder, overdue and its escalation, recheck, monthly progress. The timer row is the law's clock; a limit is a row of the standards.
import { addDays, dayEnd } from '#kit/calendar'
import type { Tx } from '#kit/db'
import { cancelTimers, type NewTimer, satisfyTimers, setTimers } from '#kit/timers'
import { valueOf } from '#registry/definition'
import { standardsOf } from '#registry/ledger'
import { dangers, limits, lookBack } from './ledger.ts'
import { type Grade, monthEnd } from './model.ts'

export const rectifyClocks = ['danger.due_soon', 'danger.due', 'danger.overdue_list', 'danger.overdue_propose'] as const
export const practice = '隐患整改督办时限（danger.limits）', acceptance = '原安监总局令第16号：申请验收后10日内复查', monthly = '重大隐患市领导督办：每月报送进展', again = '隐患销号后回头看（danger.look_back）'

export const limitsOf = async (tx: Tx) => valueOf(await standardsOf(tx, dangers), limits)

type Subject = { id: string; regionPath: string }
const of = (d: Subject, kind: string, dueAt: Date, article: string): NewTimer => ({ kind, subject: { kind: 'danger', id: d.id }, region: d.regionPath, dueAt, article })

/** Clocks of the limit, set anew: those of an earlier limit fall away, what has fired stays as it is. */
export async function setRectifyClocks(tx: Tx, d: Subject, dueOn: string): Promise<void> {
  await cancelTimers(tx, { kind: rectifyClocks, subject: { kind: 'danger', id: d.id } })
  await setTimers(tx, await rectifyTimers(tx, d, dueOn))
}
/** A reminder whose day has passed already would remind of nothing. */
export async function rectifyTimers(tx: Tx, d: Subject, dueOn: string): Promise<NewTimer[]> {
  const l = await limitsOf(tx), now = await tx.now(), soon = dayEnd(addDays(dueOn, -l.remind))
  return [
    ...(soon > now ? [of(d, 'danger.due_soon', soon, practice)] : []),
    of(d, 'danger.due', dayEnd(dueOn), practice), of(d, 'danger.overdue_list', dayEnd(addDays(dueOn, l.list)), practice), of(d, 'danger.overdue_propose', dayEnd(addDays(dueOn, l.propose)), practice),
  ]
}

/** The unit has applied: its clocks are met, the regulator's begins. */
export async function setRecheckClock(tx: Tx, d: Subject, on: string): Promise<void> {
  await satisfyTimers(tx, { kind: rectifyClocks, subject: { kind: 'danger', id: d.id } })
  await setTimers(tx, [of(d, 'danger.recheck_due', dayEnd(on), acceptance)])
}
export const meetRecheckClock = (tx: Tx, id: string): Promise<number> => satisfyTimers(tx, { kind: 'danger.recheck_due', subject: { kind: 'danger', id } })
export const setProgressClock = (tx: Tx, d: Subject, day: string): Promise<void> => setTimers(tx, [of(d, 'danger.progress_due', dayEnd(monthEnd(day)), monthly)])
export const endClocks = (tx: Tx, id: string): Promise<number> => satisfyTimers(tx, { subject: { kind: 'danger', id } })
/** The day until which one cleared on `clearedOn` is looked at again. */
export const lookBackDay = async (tx: Tx, grade: Grade | null, clearedOn: string): Promise<string> => addDays(clearedOn, valueOf(await standardsOf(tx, dangers), lookBack)[grade ?? 'general'])
/** The loop is closed; the look-back begins to run. */
export const setLookBackClock = (tx: Tx, d: Subject, day: string): Promise<void> => setTimers(tx, [of(d, 'danger.look_back_due', dayEnd(day), again)])
export const meetLookBackClock = (tx: Tx, id: string): Promise<number> => satisfyTimers(tx, { kind: 'danger.look_back_due', subject: { kind: 'danger', id } })
