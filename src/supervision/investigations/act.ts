// What every verb upon a case does alike: lock it, see that it is as it was seen and whose it is, write the step, tell it.
import { actorName } from '#kit/access'
import { today } from '#kit/calendar'
import { sql, type Sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { alreadyClosed, changedMeanwhile, dayOutOfOrder, notNow, otherLead } from './errors.ts'
import { next, type State, type Verb } from './model.ts'
import { insertStep, lockCase, updateCase, type Case } from './store.ts'

const words: Record<State, string> = { opened: '已立案', investigating: '调查中', suspended: '中止（技术鉴定）', submitted: '报告送审', reviewed: '上级已审核', approved: '已批复', enforcing: '追责整改', published: '已公开', evaluated: '已评估', closed: '已结案' }
const verbWords: Record<Verb, string> = { open: '立案', begin: '开始调查', suspend: '中止', resume: '恢复调查', escalate: '提级', submit: '送审', return: '退回', review: '上级审核', approve: '批复', enforce: '追责整改', publish: '公开', evaluate: '整改评估', close: '结案' }

/** Who acts, as it is kept in a row; the system has no id. */
export const doer = (tx: Tx): { id: string | null; name: string } => ({ id: tx.actor.kind === 'user' ? tx.actor.id : null, name: actorName(tx.actor) })

/** '350500/' is the city, '350500/350521/' a county; the system stands above both. */
export const ofCity = (tx: Tx): boolean => tx.actor.scope.split('/').filter(Boolean).length <= 1

/** The case, locked. Refuses what is closed, what has changed since `revision` was seen, and who may not act for the government that investigates. */
export async function takeCase(tx: Tx, id: string, revision: number): Promise<Case> {
  const c = await lockCase(tx, id)
  if (!c) throw notFound({ what: '这件事故调查' })
  if (c.state === 'closed') throw alreadyClosed({ by: c.closedByName ?? '', on: c.closedOn ?? '', archiveNo: c.archiveNo ?? '' })
  if (c.revision !== revision) throw changedMeanwhile({ by: c.updatedBy, at: c.updatedAt })
  if (c.lead === 'city' && !ofCity(tx)) throw otherLead({ authority: c.authority })
  return c
}

export function requireState(c: Case, allowed: readonly State[], verb: string): void {
  if (!allowed.includes(c.state)) throw notNow({ state: words[c.state], verb })
}

type Moved = { note?: string; doc?: string | null; set?: readonly Sql[]; data?: Record<string, unknown> }

/** One step of the state table: state, step and event in one. */
export async function move(tx: Tx, c: Case, verb: Verb, { note = '', doc = null, set = [], data = {} }: Moved = {}): Promise<{ id: string; revision: number }> {
  const to = next(c.state, verb), by = doer(tx)
  if (!to) throw notNow({ state: words[c.state], verb: verbWords[verb] })
  await updateCase(tx, c.id, by.name, [sql`state = ${to}`, sql`state_since = ${await today(tx)}`, ...set])
  await insertStep(tx, c, { from: c.state, verb, to, byId: by.id, byName: by.name, note, doc })
  await record(tx, { type: `investigation.${told[verb]}`, subject: { kind: 'investigation', id: c.id }, region: c.regionPath, data: { accidentId: c.accidentId, from: c.state, to, ...(note ? { note } : {}), ...(doc ? { doc } : {}), ...data } })
  return { id: c.id, revision: c.revision + 1 }
}
const told: Record<Verb, string> = { open: 'opened', begin: 'begun', suspend: 'suspended', resume: 'resumed', escalate: 'escalated', submit: 'submitted', return: 'returned', review: 'reviewed', approve: 'approved', enforce: 'enforcing', publish: 'published', evaluate: 'evaluated', close: 'closed' }

/** A change that leaves the state as it is. */
export async function touch(tx: Tx, c: Case, what: string, data: Record<string, unknown> = {}, set: readonly Sql[] = []): Promise<{ id: string; revision: number }> {
  await updateCase(tx, c.id, doer(tx).name, set)
  await record(tx, { type: `investigation.${what}`, subject: { kind: 'investigation', id: c.id }, region: c.regionPath, data: { accidentId: c.accidentId, ...data } })
  return { id: c.id, revision: c.revision + 1 }
}

/** A day that somebody writes down lies between two that are known. */
export function requireDay(day: string, earliest: string, latest: string): void {
  if (day < earliest || day > latest) throw dayOutOfOrder({ day, earliest, latest })
}
