// 四不放过 and 结案: the cause is clear, who is liable has answered, the measures are in place, people have been taught; then the file is closed and gets its number.
import { today } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { nextNumber } from '#kit/docs'
import { accidents } from '#supervision/accidents'
import { changeRow } from '#registry/ledger'
import { doer, move, requireState, takeCase, touch } from './act.ts'
import { ownFile, requireCarriedOut } from './accountability.ts'
import { closerIsGatekeeper, evidenceMissing, gateOpen, reportIncomplete } from './errors.ts'
import { requireRectified } from './evaluation.ts'
import { clauses, type Clause } from './model.ts'
import { accidentById, accountabilitiesOf, gatesOf, measuresOf, type Case } from './store.ts'

type Done = { id: string; revision: number }
export const clauseWords: Record<Clause, string> = { cause: '事故原因未查清不放过', liability: '责任人员未处理不放过', rectification: '整改措施未落实不放过', education: '有关人员未受到教育不放过' }

/** A tick has its proof, and says nothing that the records deny. */
async function requireTrue(tx: Tx, c: Case, clause: Clause): Promise<void> {
  if (clause === 'cause' && (!c.findings.directCause || !c.approvedOn)) throw reportIncomplete({ missing: ['直接原因'] })
  if (clause === 'liability') requireCarriedOut(await accountabilitiesOf(tx, c.id))
  if (clause === 'rectification') requireRectified(await measuresOf(tx, c.id))
}

export type Tick = { revision: number; clause: Clause; evidence: string; fileId?: string }
export async function confirmClause(tx: Tx, id: string, t: Tick): Promise<Done> {
  const c = await takeCase(tx, id, t.revision), by = doer(tx)
  requireState(c, ['enforcing', 'published', 'evaluated'], clauseWords[t.clause])
  if (t.evidence.length < 4 && !t.fileId) throw evidenceMissing()
  await requireTrue(tx, c, t.clause)
  await tx.run(sql`insert into investigation_gates (investigation_id, region_path, clause, evidence, file_id, by_id, by_name) values (${id}, ${c.regionPath}, ${t.clause}, ${t.evidence}, ${await ownFile(tx, id, t.fileId)}::uuid, ${by.id}::uuid, ${by.name})
    on conflict (investigation_id, clause) do update set evidence = excluded.evidence, file_id = excluded.file_id, at = anlan_now(), by_id = excluded.by_id, by_name = excluded.by_name`)
  return touch(tx, c, 'clause_confirmed', { clause: t.clause, evidence: t.evidence, fileId: t.fileId ?? null })
}

/** The accident's statistics say who led and when it was closed. Where another than city and county led, which of the higher ones it was stays as it was entered. */
async function tellAccident(tx: Tx, c: Case, closedOn: string, archiveNo: string): Promise<void> {
  const accident = await accidentById(tx, c.accidentId)
  if (!accident || accident.retired) return
  const higher = c.lead === 'other' && accident.ledBy !== 'city' && accident.ledBy !== 'county'
  await changeRow(tx, accidents, c.accidentId, { closedOn, ...(!higher && { ledBy: c.lead }) }, { origin: 'api', note: archiveNo })
}

/** Of two offices that close at once, the second is told who was first. The number is taken last. */
export async function closeCase(tx: Tx, id: string, given: { revision: number; reason: string }): Promise<Done & { archiveNo: string }> {
  const c = await takeCase(tx, id, given.revision), by = doer(tx), gates = await gatesOf(tx, id), day = await today(tx)
  requireState(c, ['evaluated'], '结案')
  const missing = clauses.filter((clause) => !gates.some((g) => g.clause === clause))
  if (missing.length) throw gateOpen({ missing: missing.map((m) => clauseWords[m]) })
  // what was true at the tick may have changed since
  for (const clause of clauses) await requireTrue(tx, c, clause)
  if (by.id !== null && gates.every((g) => g.byId === by.id)) throw closerIsGatekeeper({ by: by.name })
  const { text } = await nextNumber(tx, { series: '事故调查档', subject: { kind: 'investigation', id } })
  const done = await move(tx, c, 'close', { note: given.reason, doc: text, set: [sql`closed_on = ${day}`, sql`closed_by = ${by.id}::uuid`, sql`closed_by_name = ${by.name}`, sql`close_reason = ${given.reason}`, sql`archive_no = ${text}`] })
  await tellAccident(tx, c, day, text)
  return { ...done, archiveNo: text }
}
