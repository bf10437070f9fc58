// The verbs of a patrol: steps, issues, hand-over, rectification, look-back. One transaction each.
import { actorId, actorName } from '#kit/access'
import { today } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { nextNumber } from '#kit/docs'
import { record } from '#kit/events'
import { satisfyTimers, setTimers } from '#kit/timers'
import { registerDanger } from '#supervision/dangers'
import * as problems from './errors.ts'
import { lacking, type NewIssue, ofVerbs, type Step, stageOf } from './model.ts'
import { doneSteps, issueRows, lockIssue, lockPatrol, type Patrol, putStep, stepRows, updatePatrol } from './store.ts'

const subjectOf = (id: string) => ({ kind: 'patrol', id })
/** 安全生产巡查工作制度: the limit itself is set with each hand-over */
const article = '安全生产巡查工作制度：整改报告期限'

const tell = (tx: Tx, p: Patrol, type: string, data: Record<string, unknown> = {}): Promise<number> => record(tx, { type: `patrol.${type}`, subject: subjectOf(p.id), region: p.regionPath, data: { title: p.title, ...data } })

export type Taken = { step: Step; doneOn: string; people: string; note: string }
export async function takeStep(tx: Tx, id: string, given: Taken): Promise<{ stage: string }> {
  const patrol = await lockPatrol(tx, id)
  if (ofVerbs.has(given.step)) throw problems.byVerb({ step: given.step })
  return complete(tx, patrol, given)
}

async function complete(tx: Tx, patrol: Patrol, given: Taken, more: Record<string, unknown> = {}): Promise<{ stage: string }> {
  const before = (await stepRows(tx, patrol.id)).find((s) => s.step === given.step)
  if (before?.doneOn) throw problems.alreadyTaken({ step: given.step, doneOn: before.doneOn })
  const done = await doneSteps(tx, patrol.id), missing = lacking(done, given.step)
  if (missing.length) throw problems.tooEarly({ step: given.step, lacking: missing })
  await putStep(tx, patrol, { ...given, doneBy: actorName(tx.actor) })
  const stage = stageOf(done.add(given.step))
  await updatePatrol(tx, patrol, { stage, ...more }, '步骤')
  await tell(tx, patrol, 'step_taken', { step: given.step, doneOn: given.doneOn, people: given.people })
  return { stage }
}

export async function planSteps(tx: Tx, id: string, planned: readonly { step: Step; plannedOn: string | null }[]): Promise<{ planned: number }> {
  const patrol = await lockPatrol(tx, id)
  for (const p of planned) await tx.run(sql`insert into patrol_steps (patrol_id, step, region_path, planned_on) values (${id}, ${p.step}, ${patrol.regionPath}, ${p.plannedOn}) on conflict (patrol_id, step) do update set planned_on = excluded.planned_on`)
  await tell(tx, patrol, 'planned', { steps: planned.length })
  return { planned: planned.length }
}

async function requireOpen(tx: Tx, id: string): Promise<Patrol> {
  const patrol = await lockPatrol(tx, id)
  if (patrol.record.handover_number) throw problems.handedOver({ number: String(patrol.record.handover_number) })
  return patrol
}

export async function addIssue(tx: Tx, id: string, given: NewIssue): Promise<{ id: string; no: number }> {
  const patrol = await requireOpen(tx, id)
  const issue = await tx.one<{ id: string; no: number }>(sql`insert into patrol_issues (patrol_id, no, region_path, kind, content, basis, owner, due_on, enterprise_id, found_by)
    select ${id}, coalesce(max(no), 0) + 1, ${patrol.regionPath}, ${given.kind}, ${given.content}, ${given.basis}, ${given.owner}, ${given.dueOn}::date, ${given.enterpriseId}::uuid, ${actorName(tx.actor)} from patrol_issues where patrol_id = ${id} returning id, no`)
  await tell(tx, patrol, 'issue_found', { no: issue.no, kind: given.kind })
  return issue
}

export async function changeIssue(tx: Tx, issueId: string, given: NewIssue): Promise<{ id: string; no: number }> {
  const issue = await lockIssue(tx, issueId), patrol = await requireOpen(tx, issue.patrolId)
  await tx.run(sql`update patrol_issues set kind = ${given.kind}, content = ${given.content}, basis = ${given.basis}, owner = ${given.owner}, due_on = ${given.dueOn}, enterprise_id = ${given.enterpriseId} where id = ${issueId}`)
  await tell(tx, patrol, 'issue_changed', { no: issue.no })
  return { id: issueId, no: issue.no }
}

export async function removeIssue(tx: Tx, issueId: string): Promise<{ id: string; no: number }> {
  const issue = await lockIssue(tx, issueId), patrol = await requireOpen(tx, issue.patrolId)
  await tx.run(sql`delete from patrol_issues where id = ${issueId}`)
  await tell(tx, patrol, 'issue_removed', { no: issue.no, content: issue.content })
  return { id: issueId, no: issue.no }
}

/** 移交: the list gets its number, the county may read it, its report is due. Findings on site become dangers. */
export async function handOver(tx: Tx, id: string, { reportDueOn }: { reportDueOn: string }): Promise<{ number: string; issues: number; dangers: number }> {
  const patrol = await requireOpen(tx, id), issues = await issueRows(tx, id), day = await today(tx)
  if (!issues.length) throw problems.noIssues()
  const incomplete = issues.filter((i) => !i.owner || !i.dueOn)
  if (incomplete.length) throw problems.issueIncomplete({ nos: incomplete.map((i) => i.no) })
  if (reportDueOn <= day) throw problems.dueTooEarly({ dueOn: reportDueOn })
  await tx.run(sql`update patrol_issues set handed_over_at = anlan_now() where patrol_id = ${id}`)
  let dangers = 0
  for (const issue of issues) if (issue.enterpriseId) {
    const danger = await registerDanger(tx, { source: { kind: 'patrol', id }, regionCode: await codeOf(tx, issue.enterpriseId, patrol), enterpriseId: issue.enterpriseId, title: issue.content.slice(0, 100), description: issue.basis })
    await tx.run(sql`update patrol_issues set danger_id = ${danger.id} where id = ${issue.id}`)
    dangers++
  }
  const { text: number } = await nextNumber(tx, { series: `（${await cityOf(tx)}）安巡交`, subject: subjectOf(id) })
  await complete(tx, patrol, { step: 'handover', doneOn: day, people: '', note: number }, { handover_number: number, report_due_on: reportDueOn, issues: issues.length })
  const end = new Date(`${reportDueOn}T16:00:00Z`) // the end of that day in China
  await setTimers(tx, [{ kind: 'patrol.report_remind', dueAt: new Date(end.getTime() - 3 * 86_400_000) }, { kind: 'patrol.report_due', dueAt: end }].map((t) => ({ ...t, subject: subjectOf(id), region: patrol.regionPath, article, data: { title: patrol.title, number } })))
  await tell(tx, patrol, 'handed_over', { number, issues: issues.length, dangers, reportDueOn })
  return { number, issues: issues.length, dangers }
}

const codeOf = async (tx: Tx, enterpriseId: string, patrol: Patrol): Promise<string> =>
  (await tx.maybe<{ code: string }>(sql`select region_code as code from enterprises_seen where id = ${enterpriseId}`))?.code ?? patrol.regionCode
const cityOf = async (tx: Tx): Promise<string> => (await tx.one<{ name: string }>(sql`select short_name as name from regions where level = 2 order by path limit 1`)).name

/** 整改: what the county did about one issue; again after it was sent back. */
export async function rectifyIssue(tx: Tx, issueId: string, { note }: { note: string }): Promise<{ id: string; no: number }> {
  const issue = await lockIssue(tx, issueId), patrol = await lockPatrol(tx, issue.patrolId)
  if (!issue.handedOverAt) throw problems.notHandedOver()
  if (issue.verdict === 'resolved') throw problems.alreadyResolved({ no: issue.no })
  await tx.run(sql`update patrol_issues set rectified_on = ${await today(tx)}, rectified_note = ${note}, rectified_by = ${actorId(tx.actor)}, rectified_name = ${actorName(tx.actor)}, verdict = null, judged_by = null, judged_name = null, judged_at = null where id = ${issueId}`)
  await tell(tx, patrol, 'issue_rectified', { no: issue.no, note })
  return { id: issueId, no: issue.no }
}

/** 整改报告: every issue has its answer; the report's clock is met. */
export async function submitReport(tx: Tx, id: string, { note }: { note: string }): Promise<{ stage: string }> {
  const patrol = await lockPatrol(tx, id), open = (await issueRows(tx, id)).filter((i) => !i.rectifiedOn), day = await today(tx)
  if (open.length) throw problems.notRectified({ nos: open.map((i) => i.no) })
  const done = await complete(tx, patrol, { step: 'rectification', doneOn: day, people: actorName(tx.actor), note }, { reported_on: day })
  await satisfyTimers(tx, { subject: subjectOf(id) })
  return done
}

/** 回头看: judged by another; what is not resolved goes back with a new limit, and the patrol closes with its last issue. */
export async function judgeIssue(tx: Tx, issueId: string, given: { verdict: 'resolved' | 'unresolved'; note: string; dueOn: string | null }): Promise<{ stage: string }> {
  const issue = await lockIssue(tx, issueId), patrol = await lockPatrol(tx, issue.patrolId)
  if (issue.verdict === 'resolved') throw problems.alreadyResolved({ no: issue.no })
  if (!patrol.record.reported_on) throw problems.notReported()
  if (!issue.rectifiedOn) throw problems.notRectified({ nos: [issue.no] })
  if (issue.rectifiedBy !== null && issue.rectifiedBy === actorId(tx.actor)) throw problems.judgedBySelf({ by: issue.rectifiedName ?? '' })
  const back = given.verdict === 'unresolved'
  await tx.run(sql`update patrol_issues set verdict = ${back ? null : 'resolved'}, judged_by = ${actorId(tx.actor)}, judged_name = ${actorName(tx.actor)}, judged_at = anlan_now(), judged_note = ${given.note},
    rectified_on = case when ${back} then null else rectified_on end, due_on = coalesce(${back ? given.dueOn : null}::date, due_on), rounds = rounds + ${back ? 1 : 0} where id = ${issueId}`)
  await tell(tx, patrol, 'issue_judged', { no: issue.no, verdict: given.verdict, note: given.note })
  return closeWhenResolved(tx, patrol)
}

async function closeWhenResolved(tx: Tx, patrol: Patrol): Promise<{ stage: string }> {
  const issues = await issueRows(tx, patrol.id), resolved = issues.filter((i) => i.verdict === 'resolved').length, closed = resolved === issues.length
  if (closed) await putStep(tx, patrol, { step: 'look_back', doneOn: await today(tx), people: actorName(tx.actor), note: '', doneBy: actorName(tx.actor) })
  const stage = closed ? 'closed' : 'look_back'
  await updatePatrol(tx, patrol, { stage, resolved }, '回头看')
  if (closed) await tell(tx, patrol, 'closed', { issues: issues.length })
  return { stage }
}
