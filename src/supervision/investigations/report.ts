// 调查报告: written, signed by every member, submitted, reviewed where the case is listed, approved by the government (国务院令第493号 art. 30–32).
import { today } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { doer, move, requireState, takeCase, touch } from './act.ts'
import { outgrown } from './competence.ts'
import { dropped, met, resetReport, startApproval, startEvaluation } from './deadlines.ts'
import { notListed, outgrownLead, reportIncomplete, reviewMissing, secondPerson, unsigned } from './errors.ts'
import { partsMissing, type Findings, type parts } from './model.ts'
import { accidentById, membersOf, type Case } from './store.ts'

type Done = { id: string; revision: number }
type Part = (typeof parts)[number]
const partWords: Record<Part, string> = { profile: '单位概况', course: '事故经过', casualties: '伤亡和损失', directCause: '直接原因', indirectCause: '间接原因', nature: '事故性质', liability: '责任认定和处理建议', prevention: '防范和整改措施', rescue: '应急救援评估' }

export async function saveFindings(tx: Tx, id: string, given: { revision: number; findings: Findings }): Promise<Done> {
  const c = await takeCase(tx, id, given.revision)
  requireState(c, ['opened', 'investigating', 'suspended'], '撰写调查报告')
  return touch(tx, c, 'findings_saved', { parts: Object.entries(given.findings).filter(([, text]) => text).map(([part]) => part) }, [sql`findings = ${JSON.stringify(given.findings)}`])
}

/** The report with every member's signature goes to the government; its days to approve begin. `signed`: members whose signature is on it. */
export async function submitReport(tx: Tx, id: string, given: { revision: number; signed: readonly string[] }): Promise<Done> {
  const c = await takeCase(tx, id, given.revision), day = await today(tx), accident = await accidentById(tx, c.accidentId)
  requireState(c, ['investigating'], '报告送审')
  const missing = partsMissing(c.findings)
  if (missing.length) throw reportIncomplete({ missing: missing.map((p) => partWords[p]) })
  // the procuratorate is invited; it does not answer for the report
  const lacking = (await membersOf(tx, id)).filter((m) => !m.removedOn && m.body !== 'procuratorate' && !given.signed.includes(m.id))
  if (lacking.length) throw unsigned({ names: lacking.map((m) => m.name) })
  await tx.run(sql`update investigation_members set signed_on = ${day} where investigation_id = ${id} and removed_on is null and id = any(${given.signed}::uuid[])`)
  await met(tx, id, 'investigation.report_due')
  const dueOn = await startApproval(tx, c, day, accident?.grade ?? null)
  return move(tx, c, 'submit', { set: [sql`submitted_on = ${day}`, sql`submitted_by = ${doer(tx).id}::uuid`, sql`approval_due_on = ${dueOn}`], data: { approvalDueOn: dueOn } })
}

/** 退回补充调查: the clock of the report runs on from where it was. */
export async function returnReport(tx: Tx, id: string, given: { revision: number; reason: string }): Promise<Done> {
  const c = await takeCase(tx, id, given.revision)
  requireState(c, ['submitted', 'reviewed'], '退回补充调查')
  return back(tx, c, given.reason)
}

async function back(tx: Tx, c: Case, reason: string): Promise<Done> {
  await dropped(tx, c.id, 'investigation.approval_due')
  await resetReport(tx, c, c.reportDueOn)
  return move(tx, c, 'return', { note: reason, set: [sql`submitted_on = null`, sql`submitted_by = null`, sql`approval_due_on = null`, sql`reviewed_on = null`, sql`review_opinion = null`, sql`reviewed_by = null`] })
}

/** 上级安委会办公室审核 of a listed case: agreed, or given back. */
export async function reviewReport(tx: Tx, id: string, given: { revision: number; agreed: boolean; opinion: string }): Promise<Done> {
  const c = await takeCase(tx, id, given.revision), by = doer(tx)
  if (!c.listedOn) throw notListed()
  requireState(c, ['submitted'], '上级审核')
  if (!given.agreed) return back(tx, c, given.opinion)
  return move(tx, c, 'review', { note: given.opinion, set: [sql`reviewed_on = ${await today(tx)}`, sql`review_opinion = ${given.opinion}`, sql`reviewed_by = ${by.name}`] })
}

/** 批复: by another than who submitted; never where the grade has outgrown who investigates. From it the year of the evaluation runs. */
export async function approveReport(tx: Tx, id: string, given: { revision: number; doc: string }): Promise<Done> {
  const c = await takeCase(tx, id, given.revision), day = await today(tx), by = doer(tx), accident = await accidentById(tx, c.accidentId)
  requireState(c, ['submitted', 'reviewed'], '批复')
  if (c.listedOn && c.state !== 'reviewed') throw reviewMissing()
  if (outgrown(c.lead, accident?.grade ?? null)) throw outgrownLead({ grade: accident?.grade ?? 0, authority: c.authority })
  const { submittedBy } = await tx.one<{ submittedBy: string | null }>(sql`select submitted_by from investigations where id = ${id}`)
  if (by.id !== null && submittedBy === by.id) throw secondPerson({ by: by.name })
  await met(tx, id, ['investigation.approval_due', 'investigation.listing_due'])
  const { startOn, dueOn } = await startEvaluation(tx, c, day)
  await tx.run(sql`insert into evaluations (investigation_id, region_path, start_on, due_on) values (${id}, ${c.regionPath}, ${startOn}, ${dueOn})`)
  return move(tx, c, 'approve', { doc: given.doc, set: [sql`approved_on = ${day}`, sql`approval_doc = ${given.doc}`, sql`approved_by = ${by.name}`], data: { evaluationDueOn: dueOn } })
}
