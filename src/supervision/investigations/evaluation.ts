// 整改措施, their publication, and their evaluation one by one within a year of the approval (国务院令第493号 art. 34, 安全生产法 art. 86).
import { today } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { doer, move, requireDay, requireState, takeCase, touch } from './act.ts'
import { ownFile } from './accountability.ts'
import { met } from './deadlines.ts'
import { evidenceMissing, measureEvaluated, measuresOpen, measuresUnevaluated, nothingProposed, secretOrUrl } from './errors.ts'
import type { Measure, results, State } from './model.ts'
import { accountabilitiesOf, measuresOf } from './store.ts'

type Done = { id: string; revision: number }
const written: readonly State[] = ['investigating', 'suspended', 'submitted', 'reviewed', 'approved', 'enforcing', 'published']
const approved: readonly State[] = ['approved', 'enforcing', 'published', 'evaluated']

export async function addMeasure(tx: Tx, id: string, m: { revision: number; text: string; unit: string; dueOn?: string }): Promise<Done> {
  const c = await takeCase(tx, id, m.revision)
  requireState(c, written, '写入整改措施')
  await tx.run(sql`insert into investigation_measures (investigation_id, region_path, text, unit, due_on) values (${id}, ${c.regionPath}, ${m.text}, ${m.unit}, ${m.dueOn ?? null})`)
  return touch(tx, c, 'measure_added', { text: m.text, unit: m.unit, dueOn: m.dueOn ?? null })
}

export async function dropMeasure(tx: Tx, id: string, measureId: string, given: { revision: number }): Promise<Done> {
  const c = await takeCase(tx, id, given.revision), m = (await measuresOf(tx, id)).find((one) => one.id === measureId)
  requireState(c, written, '删除整改措施')
  if (!m) throw notFound({ what: '这条措施' })
  if (m.evaluation) throw measureEvaluated()
  await tx.run(sql`delete from investigation_measures where id = ${measureId}`)
  return touch(tx, c, 'measure_dropped', { text: m.text })
}

/** 责任追究和整改落实 begin: the approval says who answers for it and what is to be done, or why nobody does. */
export async function enforce(tx: Tx, id: string, given: { revision: number; nobody?: string }): Promise<Done> {
  const c = await takeCase(tx, id, given.revision)
  requireState(c, ['approved'], '追责整改')
  const [measures, people] = [await measuresOf(tx, id), await accountabilitiesOf(tx, id)]
  if (!measures.length || (!people.length && (given.nobody?.length ?? 0) < 4)) throw nothingProposed()
  return move(tx, c, 'enforce', { note: given.nobody ?? '' })
}

export async function publish(tx: Tx, id: string, given: { revision: number; url?: string; secretReason?: string; publishedOn?: string }): Promise<Done> {
  const c = await takeCase(tx, id, given.revision), day = await today(tx), on = given.publishedOn ?? day
  requireState(c, ['enforcing'], '公开')
  if (Boolean(given.url) === Boolean(given.secretReason)) throw secretOrUrl()
  requireDay(on, c.approvedOn ?? c.occurredOn, day)
  return move(tx, c, 'publish', { note: given.secretReason ?? given.url ?? '', set: [sql`published_on = ${on}`, sql`publication_url = ${given.url ?? null}`, sql`secret_reason = ${given.secretReason ?? null}`] })
}

export type Verdict = { revision: number; result: (typeof results)[number]; evidence: string; fileId?: string; opinion: string }
/** One measure: carried out, partly, or not; what was seen, by whom. A measure that was not may be looked at again. */
export async function evaluateMeasure(tx: Tx, id: string, measureId: string, v: Verdict): Promise<Done> {
  const c = await takeCase(tx, id, v.revision), by = doer(tx), m = (await measuresOf(tx, id)).find((one) => one.id === measureId)
  requireState(c, approved, '评估整改措施')
  if (!m) throw notFound({ what: '这条措施' })
  if (v.evidence.length < 2 && !v.fileId) throw evidenceMissing()
  await tx.run(sql`insert into evaluation_items (measure_id, investigation_id, region_path, result, evidence, file_id, opinion, by_id, by_name)
    values (${measureId}, ${id}, ${c.regionPath}, ${v.result}, ${v.evidence}, ${await ownFile(tx, id, v.fileId)}::uuid, ${v.opinion}, ${by.id}::uuid, ${by.name})
    on conflict (measure_id) do update set result = excluded.result, evidence = excluded.evidence, file_id = excluded.file_id, opinion = excluded.opinion, at = anlan_now(), by_id = excluded.by_id, by_name = excluded.by_name`)
  return touch(tx, c, 'measure_evaluated', { text: m.text, result: v.result, before: m.evaluation?.result ?? null })
}

/** 完成评估: every measure has been looked at; what was found is published with it. */
export async function finishEvaluation(tx: Tx, id: string, given: { revision: number; opinion: string; url?: string }): Promise<Done> {
  const c = await takeCase(tx, id, given.revision), measures = await measuresOf(tx, id), day = await today(tx)
  requireState(c, ['published'], '完成整改评估')
  const open = measures.filter((m) => !m.evaluation)
  if (open.length) throw measuresUnevaluated({ measures: open.map((m) => m.text) })
  await tx.run(sql`update evaluations set done_on = ${day}, done_by = ${doer(tx).name}, opinion = ${given.opinion}, publication_url = ${given.url ?? null} where investigation_id = ${id}`)
  await met(tx, id, ['investigation.evaluation_start', 'investigation.evaluation_due'])
  return move(tx, c, 'evaluate', { note: given.opinion, data: { notDone: measures.filter((m) => m.evaluation?.result !== 'done').length } })
}

export function requireRectified(measures: readonly Measure[]): void {
  const open = measures.filter((m) => m.evaluation?.result !== 'done')
  if (open.length) throw measuresOpen({ measures: open.map((m) => m.text) })
}
