import type { Actor } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { nextNumber } from '#kit/docs'
import { notFound, unauthenticated } from '#kit/errors'
import { record } from '#kit/events'
import { cancelTimers, setTimer, type Timer } from '#kit/timers'
import { requireOpenIncident } from '#command/incidents'
import { alreadySigned, alreadyWithdrawn, notActive, secondPerson, wrongApprover } from './errors.ts'
import { chinaYear, decidingLevel, seriesOf, type Change, type Response } from './model.ts'
import { approverFor, changeForUpdate, lockResponse, responseRow } from './store.ts'

const eventOf = { start: 'response.started', raise: 'response.raised', lower: 'response.lowered', end: 'response.ended' } as const

/** Signs a drafted change: number, level in force, period's timer and event are one transaction. */
export async function signChange(tx: Tx, changeId: string): Promise<{ docText: string; responseId: string }> {
  const change = await changeForUpdate(tx, changeId)
  if (!change) throw notFound({ what: '这份文稿' })
  await lockResponse(tx, change.responseId)
  const response = (await responseRow(tx, change.responseId)) as Response
  await requireOpenIncident(tx, response.incidentId)
  requireDraft(change, response)
  const { signer, post, series } = await requireSigner(tx, change, response)
  const number = await nextNumber(tx, { series, year: chinaYear(await tx.now()) })
  await tx.run(sql`update response_changes set signed_at = anlan_now(), signed_by = ${signer.id}, signed_by_name = ${signer.name}, signed_as = ${post},
    doc_year = ${number.year}, doc_no = ${number.no}, doc_text = ${number.text} where id = ${changeId}`)
  await putInForce(tx, change)
  await watchPeriod(tx, change, response)
  await record(tx, { type: eventOf[change.kind], subject: { kind: 'response', id: response.id }, region: response.regionPath, data: { incidentId: response.incidentId, changeId, track: response.track, from: change.fromLevel, to: change.toLevel, docText: number.text, draftedBy: change.draftedByName, signedAs: post, reason: change.reason } })
  return { docText: number.text, responseId: response.id }
}

function requireDraft(change: Change, response: Response): void {
  if (change.docText) throw alreadySigned({ doc: change.docText })
  if (change.withdrawnAt) throw alreadyWithdrawn({ by: change.withdrawnBy ?? '' })
  if (response.endedAt || response.level !== change.fromLevel) throw notActive({})
}

/** The second person: not the drafter, and the one who decides this level. */
async function requireSigner(tx: Tx, change: Change, response: Response): Promise<{ signer: Extract<Actor, { kind: 'user' }>; post: string; series: string }> {
  const { actor } = tx
  if (actor.kind !== 'user') throw unauthenticated({})
  if (actor.id === change.draftedBy) throw secondPerson({ draftedBy: change.draftedByName })
  const region = await tx.one<{ level: number; shortName: string }>(sql`select level, short_name from regions where code = ${response.regionCode}`)
  const level = decidingLevel(change.fromLevel, change.toLevel)
  const approver = await approverFor(tx, region.level, level)
  if (!approver || !actor.roles.includes(approver.role)) throw wrongApprover({ post: approver?.postTitle ?? '指挥机构负责人', level })
  return { signer: actor, post: approver.postTitle, series: seriesOf(region) }
}

const putInForce = (tx: Tx, change: Change) => tx.run(change.kind === 'end'
  ? sql`update responses set ended_at = anlan_now() where id = ${change.responseId}`
  : sql`update responses set level = ${change.toLevel}, started_at = coalesce(started_at, anlan_now()) where id = ${change.responseId}`)

/** When the stated period ends, someone must extend or end the response: it is said, never done by itself. */
async function watchPeriod(tx: Tx, change: Change, response: Response): Promise<void> {
  const subject = { kind: 'response', id: response.id }
  await cancelTimers(tx, { kind: 'response.period_over', subject })
  if (change.kind !== 'end' && change.expectedUntil)
    await setTimer(tx, { kind: 'response.period_over', subject, region: response.regionPath, dueAt: change.expectedUntil, article: '突发事件应对法 第七十二条', data: { incidentId: response.incidentId } })
}

export async function firePeriodOver(tx: Tx, timers: readonly Timer[]): Promise<void> {
  for (const { subjectId } of timers) {
    const response = await responseRow(tx, subjectId)
    if (response && !response.endedAt)
      await record(tx, { type: 'response.period_over', subject: { kind: 'response', id: response.id }, region: response.regionPath, data: { incidentId: response.incidentId, track: response.track, level: response.level, docText: response.docText } })
  }
}
