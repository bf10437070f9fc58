// The law's clocks of a case as timer rows, each with its article.
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { cancelTimers, satisfyTimers, setTimer, type Timer } from '#kit/timers'
import { addLimit, addMonths, endOfDay, reportDue } from './clock.ts'
import type { Extension } from './model.ts'
import { appraisalsOf, caseById, extensionsOf, limits, type Case, type Limit } from './store.ts'

export const timerKinds = ['investigation.report_due', 'investigation.approval_due', 'investigation.listing_due', 'investigation.evaluation_start', 'investigation.evaluation_due'] as const
export type TimerKey = (typeof timerKinds)[number]

export async function limitNamed(tx: Tx, key: string): Promise<Limit> {
  const found = (await limits(tx)).get(key)
  if (!found) throw new Error(`no limit ${key} of investigations`)
  return found
}

const subjectOf = (id: string) => ({ kind: 'investigation', id })
export const due = (tx: Tx, c: { id: string; regionPath: string }, kind: TimerKey, dueOn: string, article: string): Promise<void> =>
  setTimer(tx, { kind, subject: subjectOf(c.id), region: c.regionPath, dueAt: endOfDay(dueOn), article })
export const met = (tx: Tx, id: string, kind: TimerKey | readonly TimerKey[]): Promise<number> => satisfyTimers(tx, { kind, subject: subjectOf(id) })
export const dropped = (tx: Tx, id: string, kind: TimerKey): Promise<number> => cancelTimers(tx, { kind, subject: subjectOf(id) })

const gradeKeys: Readonly<Record<number, string>> = { 1: 'extension_extra_major', 2: 'extension_major', 3: 'extension_larger', 4: 'extension_general' }
/** How many days a case of this grade may be extended in all. */
export const extensionLimit = (tx: Tx, grade: number | null): Promise<Limit> => limitNamed(tx, gradeKeys[grade ?? 0] ?? 'extension')

export const extendedDays = (extensions: readonly Extension[]): number => extensions.reduce((sum, e) => sum + (e.granted ? e.days : 0), 0)

/** The day of the report as its pauses and its extension make it. */
export async function reportDueOf(tx: Tx, c: Pick<Case, 'id' | 'occurredOn'>, today: string): Promise<string> {
  const [limit, pauses, extensions] = [await limitNamed(tx, 'report'), await appraisalsOf(tx, c.id), await extensionsOf(tx, c.id)]
  return reportDue({ occurredOn: c.occurredOn, limit: limit.amount, pauses, extended: extendedDays(extensions), today })
}

/** Sets the report's timer anew; a clock that stands still has none. */
export async function resetReport(tx: Tx, c: Pick<Case, 'id' | 'regionPath'>, dueOn: string): Promise<void> {
  await dropped(tx, c.id, 'investigation.report_due')
  await due(tx, c, 'investigation.report_due', dueOn, (await limitNamed(tx, 'report')).article)
}

/** 批复 within 15 days of the report, 30 for an extra-major accident (art. 32). */
export async function startApproval(tx: Tx, c: Case, submittedOn: string, grade: number | null): Promise<string> {
  const limit = await limitNamed(tx, grade === 1 ? 'approval_extra_major' : 'approval'), dueOn = addLimit(submittedOn, limit)
  await due(tx, c, 'investigation.approval_due', dueOn, limit.article)
  return dueOn
}

/** The evaluation is due a year after the approval; from the tenth month on it should be under way. */
export async function startEvaluation(tx: Tx, c: Case, approvedOn: string): Promise<{ startOn: string; dueOn: string }> {
  const [start, end] = [await limitNamed(tx, 'evaluation_start'), await limitNamed(tx, 'evaluation')]
  const days = { startOn: addMonths(approvedOn, start.amount), dueOn: addMonths(approvedOn, end.amount) }
  await due(tx, c, 'investigation.evaluation_start', days.startOn, start.article)
  await due(tx, c, 'investigation.evaluation_due', days.dueOn, end.article)
  return days
}

/** A deadline that nobody met is told, never decided by itself. */
export async function fireDeadline(tx: Tx, timers: readonly Timer[]): Promise<void> {
  for (const { kind, subjectId, article, dueAt } of timers) {
    const c = await caseById(tx, subjectId)
    if (c && c.state !== 'closed') await record(tx, { type: kind, subject: subjectOf(c.id), region: c.regionPath, data: { accidentId: c.accidentId, state: c.state, authority: c.authority, article, dueAt } })
  }
}

