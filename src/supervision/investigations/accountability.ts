// 责任追究: what the report proposes for units and people, what was decided, and that it was done, with its proof.
import { today } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { requireDay, requireState, takeCase, touch } from './act.ts'
import { evidenceMissing, openAccountability, notNow } from './errors.ts'
import type { Accountability, State } from './model.ts'
import { accountabilitiesOf, type Case } from './store.ts'

type Done = { id: string; revision: number }
const underWay: readonly State[] = ['investigating', 'suspended', 'submitted', 'reviewed', 'approved', 'enforcing', 'published', 'evaluated']
const decided: readonly State[] = ['approved', 'enforcing', 'published', 'evaluated']

export type Proposal = { revision: number } & Pick<Accountability, 'party' | 'name' | 'measure'> & { post?: string; detail: string; amount?: number }
export async function propose(tx: Tx, id: string, p: Proposal): Promise<Done> {
  const c = await takeCase(tx, id, p.revision)
  requireState(c, underWay, '提出处理意见')
  const { accountabilityId } = await tx.one<{ accountabilityId: string }>(sql`insert into accountabilities (investigation_id, region_path, party, name, post, measure, detail, amount, state, proposed_on)
    values (${id}, ${c.regionPath}, ${p.party}, ${p.name}, ${p.post ?? null}, ${p.measure}, ${p.detail}, ${p.amount ?? null}, 'proposed', ${await today(tx)}) returning id as accountability_id`)
  // no name stands in an event: an event is never erased
  return touch(tx, c, 'accountability_proposed', { accountabilityId, party: p.party, measure: p.measure })
}

async function one(tx: Tx, c: Case, accountabilityId: string): Promise<Accountability> {
  const found = (await accountabilitiesOf(tx, c.id)).find((a) => a.id === accountabilityId)
  if (!found) throw notFound({ what: '这项责任追究' })
  return found
}

export async function decide(tx: Tx, id: string, accountabilityId: string, given: { revision: number; doc: string; decidedOn?: string }): Promise<Done> {
  const c = await takeCase(tx, id, given.revision), a = await one(tx, c, accountabilityId), day = await today(tx), on = given.decidedOn ?? day
  requireState(c, decided, '作出处理决定')
  if (a.state !== 'proposed') throw notNow({ state: '已决定', verb: '作出处理决定' })
  requireDay(on, a.proposedOn, day)
  await tx.run(sql`update accountabilities set state = 'decided', decided_on = ${on}, decided_doc = ${given.doc}, revision = revision + 1 where id = ${a.id}`)
  return touch(tx, c, 'accountability_decided', { accountabilityId: a.id, party: a.party, doc: given.doc })
}

export async function carryOut(tx: Tx, id: string, accountabilityId: string, given: { revision: number; evidence: string; fileId?: string; doneOn?: string }): Promise<Done> {
  const c = await takeCase(tx, id, given.revision), a = await one(tx, c, accountabilityId), day = await today(tx), on = given.doneOn ?? day
  requireState(c, decided, '落实处理决定')
  if (a.state !== 'decided') throw notNow({ state: a.state === 'done' ? '已落实' : '尚未决定', verb: '落实处理决定' })
  if (given.evidence.length < 2 && !given.fileId) throw evidenceMissing()
  requireDay(on, a.decidedOn ?? a.proposedOn, day)
  await tx.run(sql`update accountabilities set state = 'done', done_on = ${on}, evidence = ${given.evidence || null}, file_id = ${await ownFile(tx, id, given.fileId)}::uuid, revision = revision + 1 where id = ${a.id}`)
  return touch(tx, c, 'accountability_done', { accountabilityId: a.id, party: a.party })
}

/** A proposal that the approval did not take up. */
export async function dropProposal(tx: Tx, id: string, accountabilityId: string, given: { revision: number; reason: string }): Promise<Done> {
  const c = await takeCase(tx, id, given.revision), a = await one(tx, c, accountabilityId)
  if (a.state !== 'proposed') throw notNow({ state: '已决定', verb: '撤回处理意见' })
  await tx.run(sql`delete from accountabilities where id = ${a.id}`)
  return touch(tx, c, 'accountability_dropped', { accountabilityId: a.id, party: a.party, measure: a.measure, reason: given.reason })
}

/** A file of this case, and of no other. */
export async function ownFile(tx: Tx, id: string, fileId: string | undefined): Promise<string | null> {
  if (!fileId) return null
  if (!(await tx.run(sql`select from investigation_files where id = ${fileId} and investigation_id = ${id}`))) throw notFound({ what: '这个附件' })
  return fileId
}

export function requireCarriedOut(all: readonly Accountability[]): void {
  const open = all.filter((a) => a.state !== 'done')
  if (open.length) throw openAccountability({ names: open.map((a) => a.name) })
}
