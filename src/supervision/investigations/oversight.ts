// 提级调查 and 挂牌督办: what the government above does with a case of the one below (国务院令第493号 art. 20; 安委〔2010〕6号).
import { today } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { doer, move, ofCity, requireDay, requireState, takeCase, touch } from './act.ts'
import { addLimit } from './clock.ts'
import { due, limitNamed, resetReport, reportDueOf, dropped } from './deadlines.ts'
import { alreadyEscalated, alreadyListed, notListed, onlyCity } from './errors.ts'
import { beforeApproval } from './model.ts'
import { regionName } from './open.ts'

type Done = { id: string; revision: number }

/** The city takes the case over with a team of its own: the county's team ends, what it found stays. */
export async function escalate(tx: Tx, id: string, given: { revision: number; reason: string; doc: string }): Promise<Done> {
  if (!ofCity(tx)) throw onlyCity()
  const c = await takeCase(tx, id, given.revision), day = await today(tx), by = doer(tx)
  if (c.lead !== 'county') throw alreadyEscalated({ doc: c.escalatedDoc ?? c.authority })
  requireState(c, ['opened', 'investigating', 'suspended', 'submitted'], '提级调查')
  const authority = `${await regionName(tx, c.regionPath.split('/')[0] ?? '')}人民政府`
  await tx.run(sql`update investigation_members set removed_on = ${day}, removed_reason = ${`提级调查（${given.doc}）`}, leader = false where investigation_id = ${id} and removed_on is null`)
  await tx.run(sql`update investigation_appraisals set until_on = ${day}, conclusion = '提级调查，鉴定并入市级调查组' where investigation_id = ${id} and until_on is null`)
  await tx.run(sql`update investigation_extensions set decided_at = anlan_now(), decided_by_name = ${by.name}, granted = false, doc = ${given.doc} where investigation_id = ${id} and decided_at is null`)
  await dropped(tx, id, 'investigation.approval_due')
  const dueOn = await reportDueOf(tx, c, day)
  await resetReport(tx, c, dueOn)
  return move(tx, c, 'escalate', { note: given.reason, doc: given.doc, data: { authority, from: c.authority }, set: [
    sql`lead = 'city'`, sql`authority = ${authority}`, sql`entrusted_to = null`, sql`report_due_on = ${dueOn}`, sql`submitted_on = null`, sql`submitted_by = null`, sql`approval_due_on = null`,
    sql`escalated_on = ${day}`, sql`escalated_reason = ${given.reason}`, sql`escalated_doc = ${given.doc}`, sql`escalated_by = ${by.name}`] })
}

/** 挂牌督办: the notice and its deadline; from now on the approval needs the review above. */
export async function listCase(tx: Tx, id: string, given: { revision: number; no: string; body: string; listedOn?: string; dueOn?: string }): Promise<Done> {
  if (!ofCity(tx)) throw onlyCity()
  const c = await takeCase(tx, id, given.revision), day = await today(tx), listedOn = given.listedOn ?? day
  if (c.listedOn) throw alreadyListed({ no: c.listingNo ?? '' })
  requireState(c, beforeApproval, '挂牌督办')
  requireDay(listedOn, c.occurredOn, day)
  const limit = await limitNamed(tx, 'listing'), dueOn = given.dueOn ?? addLimit(listedOn, limit)
  requireDay(dueOn, listedOn, addLimit(listedOn, { amount: 24, unit: 'month' }))
  await due(tx, c, 'investigation.listing_due', dueOn, limit.article)
  return touch(tx, c, 'listed', { no: given.no, body: given.body, dueOn }, [sql`listed_on = ${listedOn}`, sql`listing_no = ${given.no}`, sql`listing_body = ${given.body}`, sql`listing_due_on = ${dueOn}`])
}

/** 解除督办 once it has been approved. */
export async function liftListing(tx: Tx, id: string, given: { revision: number }): Promise<Done> {
  if (!ofCity(tx)) throw onlyCity()
  const c = await takeCase(tx, id, given.revision)
  if (!c.listedOn || c.liftedOn) throw notListed()
  requireState(c, ['approved', 'enforcing', 'published', 'evaluated'], '解除督办')
  return touch(tx, c, 'listing_lifted', { no: c.listingNo }, [sql`lifted_on = ${await today(tx)}`, sql`lifted_by = ${doer(tx).name}`])
}
