// 告知、异议、决定、发布、撤下.
import { addDays, dayEnd } from '#kit/calendar'
import type { Tx } from '#kit/db'
import { cancelTimers, satisfyTimers, setTimer, type Timer } from '#kit/timers'
import { record } from '#kit/events'
import { periodOver, periodRuns, secondPerson } from './errors.ts'
import { type Done, takeStep } from './step.ts'

const basis = '标准“曝光的异议期与公开期”', subject = (id: string) => ({ kind: 'exposure', id })

export async function notice(tx: Tx, id: string): Promise<Done> {
  const told = await takeStep(tx, id, 'notice', ({ today, days }) => ({ set: { noticedOn: today, objectionDueOn: addDays(today, days.objection) }, by: 'noticed_by' }))
  await setTimer(tx, { kind: 'exposure.objection_over', subject: subject(id), region: told.regionPath, dueAt: dayEnd(told.objectionDueOn as string), article: basis })
  return told
}

/** By the enterprise, or taken down for it. */
export const object = (tx: Tx, id: string, { text }: { text: string }): Promise<Done> => takeStep(tx, id, 'object', ({ exposure, today }) => {
  if (exposure.objectionDueOn && today > exposure.objectionDueOn) throw periodOver({ until: exposure.objectionDueOn })
  return { set: { objectedOn: today, objection: text }, note: text }
})

export async function decide(tx: Tx, id: string, { uphold, reason }: { uphold: boolean; reason: string }): Promise<Done> {
  const decided = await takeStep(tx, id, uphold ? 'uphold' : 'drop', ({ exposure, today }) => {
    if (uphold && exposure.status === 'noticed' && exposure.objectionDueOn && today <= exposure.objectionDueOn) throw periodRuns({ until: exposure.objectionDueOn })
    return { set: { decidedOn: today, decision: reason }, by: 'decided_by', note: reason }
  })
  await satisfyTimers(tx, { kind: 'exposure.objection_over', subject: subject(id) })
  return decided
}

export async function publish(tx: Tx, id: string): Promise<Done> {
  const name = 'name' in tx.actor ? tx.actor.name : ''
  const shown = await takeStep(tx, id, 'publish', ({ exposure, today, days, me }) => {
    if (me !== null && (me === exposure.noticedBy || me === exposure.decidedBy)) throw secondPerson()
    return { set: { publishedOn: today, publishedName: name, expiresOn: addDays(today, days.shown) }, by: 'published_by' }
  })
  await setTimer(tx, { kind: 'exposure.expired', subject: subject(id), region: shown.regionPath, dueAt: dayEnd(shown.expiresOn as string), article: basis })
  return shown
}

export async function takeDown(tx: Tx, id: string, { why, note }: { why: 'remedied' | 'error'; note: string }): Promise<Done> {
  const down = await takeStep(tx, id, 'take_down', ({ exposure, today }) => ({ set: { takenDownOn: today, takenDownWhy: why, ...(why === 'remedied' && !exposure.remediedOn ? { remediedOn: today } : {}) }, note }))
  await cancelTimers(tx, { kind: 'exposure.expired', subject: subject(id) })
  return down
}

/** 期满自动撤下. */
export async function expire(tx: Tx, timers: readonly Timer[]): Promise<void> {
  for (const { subjectId } of timers) await takeStep(tx, subjectId, 'take_down', ({ today }) => ({ set: { takenDownOn: today, takenDownWhy: 'expired' }, note: '期满' }))
}

/** That the enterprise had its time is said; deciding is a person's. */
export async function objectionOver(tx: Tx, timers: readonly Timer[]): Promise<void> {
  for (const { subjectId, regionPath } of timers) await record(tx, { type: 'exposure.objection_over', subject: subject(subjectId), region: regionPath, data: {} })
}
