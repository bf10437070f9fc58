import { join, sql, type Sql, type Tx } from '#kit/db'
import type { Accident, Accountability, Appraisal, Extension, Findings, Gate, Lead, Measure, Member, State, Verb } from './model.ts'

/** A case as its row stands, with what is known of its accident. */
export type Case = {
  id: string; accidentId: string; regionPath: string; state: State; stateSince: string; lead: Lead; authority: string; entrustedTo: string | null; partner: string | null; occurredOn: string; openedOn: string; demo: boolean
  escalatedOn: string | null; escalatedReason: string | null; escalatedDoc: string | null; escalatedBy: string | null
  listedOn: string | null; listingNo: string | null; listingBody: string | null; listingDueOn: string | null; reviewedOn: string | null; reviewOpinion: string | null; reviewedBy: string | null; liftedOn: string | null; liftedBy: string | null
  findings: Findings; reportDueOn: string; submittedOn: string | null; approvalDueOn: string | null; approvedOn: string | null; approvalDoc: string | null; approvedBy: string | null
  publishedOn: string | null; publicationUrl: string | null; secretReason: string | null; selectionId: string | null; selectedOn: string | null; selectedBy: string | null
  closedOn: string | null; closedByName: string | null; closeReason: string | null; archiveNo: string | null; revision: number; updatedAt: string; updatedBy: string
}
const columns = sql`i.id, i.accident_id, i.region_path, i.state, i.state_since, i.lead, i.authority, i.entrusted_to, i.partner, i.occurred_on, i.opened_on, i.demo, i.escalated_on, i.escalated_reason, i.escalated_doc, i.escalated_by,
  i.listed_on, i.listing_no, i.listing_body, i.listing_due_on, i.reviewed_on, i.review_opinion, i.reviewed_by, i.lifted_on, i.lifted_by, i.findings, i.report_due_on, i.submitted_on, i.approval_due_on, i.approved_on, i.approval_doc, i.approved_by,
  i.published_on, i.publication_url, i.secret_reason, i.selection_id, i.selected_on, i.selected_by, i.closed_on, i.closed_by_name, i.close_reason, i.archive_no, i.revision, i.updated_at, i.updated_by`

export const caseById = (tx: Tx, id: string): Promise<Case | undefined> => tx.maybe(sql`select ${columns} from investigations i where i.id = ${id}`)
export const caseOfAccident = (tx: Tx, accidentId: string): Promise<Case | undefined> => tx.maybe(sql`select ${columns} from investigations i where i.accident_id = ${accidentId}`)
/** Of two who act on a case at once, one waits and then sees what the other did. */
export const lockCase = (tx: Tx, id: string): Promise<Case | undefined> => tx.maybe(sql`select ${columns} from investigations i where i.id = ${id} for update`)

export const accidentById = (tx: Tx, id: string): Promise<(Accident & { regionPath: string; retired: boolean }) | undefined> => tx.maybe(sql`
  select a.id, a.name, a.region_path, a.occurred_on, a.unit_name, a.enterprise_id, a.category, a.type, a.industry, a.deaths, a.missing, a.serious_injuries, a.minor_injuries, a.grade, coalesce(a.provisional, false) as provisional, a.led_by, a.retired_at is not null as retired
  from accidents a where a.id = ${id}`)

export type NewCase = { accidentId: string; regionPath: string; lead: Lead; authority: string; entrustedTo: string | null; partner: string | null; occurredOn: string; openedOn: string; reportDueOn: string; by: string }
export async function insertCase(tx: Tx, c: NewCase): Promise<string> {
  const { id } = await tx.one<{ id: string }>(sql`insert into investigations (accident_id, region_path, state, state_since, lead, authority, entrusted_to, partner, occurred_on, opened_on, report_due_on, updated_by)
    values (${c.accidentId}, ${c.regionPath}, 'opened', ${c.openedOn}, ${c.lead}, ${c.authority}, ${c.entrustedTo}, ${c.partner}, ${c.occurredOn}, ${c.openedOn}, ${c.reportDueOn}, ${c.by}) returning id`)
  return id
}
export const updateCase = (tx: Tx, id: string, by: string, set: readonly Sql[]): Promise<number> =>
  tx.run(sql`update investigations set ${join([sql`revision = revision + 1`, sql`updated_at = anlan_now()`, sql`updated_by = ${by}`, ...set], ', ')} where id = ${id}`)

export const insertStep = (tx: Tx, c: { id: string; regionPath: string }, s: { from: State | null; verb: Verb; to: State; byId: string | null; byName: string; note: string; doc: string | null }): Promise<number> => tx.run(sql`
  insert into investigation_steps (investigation_id, region_path, seq, from_state, verb, to_state, by_id, by_name, note, doc)
  select ${c.id}, ${c.regionPath}, coalesce(max(seq), 0) + 1, ${s.from}, ${s.verb}, ${s.to}, ${s.byId}::uuid, ${s.byName}, ${s.note}, ${s.doc} from investigation_steps where investigation_id = ${c.id}`)

export const membersOf = (tx: Tx, id: string): Promise<Member[]> => tx.rows(sql`select id, name, organization, body, leader, declared_at, signed_on, removed_on, removed_reason from investigation_members
  where investigation_id = ${id} order by removed_on is not null, leader desc, array_position(array['government', 'emergency', 'sector', 'supervision', 'police', 'union', 'procuratorate', 'expert', 'partner', 'unit'], body), name`)
export const appraisalsOf = (tx: Tx, id: string): Promise<Appraisal[]> => tx.rows(sql`select id, subject, agency, from_on, until_on, conclusion from investigation_appraisals where investigation_id = ${id} order by from_on, id`)
export const extensionsOf = (tx: Tx, id: string): Promise<Extension[]> => tx.rows(sql`select id, days, reason, asked_at, asked_by, asked_by_name, decided_at, decided_by_name, granted, doc from investigation_extensions where investigation_id = ${id} order by asked_at`)
export const accountabilitiesOf = (tx: Tx, id: string): Promise<Accountability[]> => tx.rows(sql`select id, party, name, post, measure, detail, amount::float8 as amount, state, proposed_on, decided_on, decided_doc, done_on, evidence, file_id, revision
  from accountabilities where investigation_id = ${id} order by party desc, proposed_on, id`)
export const gatesOf = (tx: Tx, id: string): Promise<(Gate & { byId: string | null })[]> => tx.rows(sql`select clause, evidence, file_id, at, by_id, by_name from investigation_gates where investigation_id = ${id} order by at`)

export async function measuresOf(tx: Tx, id: string): Promise<Measure[]> {
  const rows = await tx.rows<Omit<Measure, 'evaluation'> & { result: string | null; evidence: string; fileId: string | null; opinion: string; at: string; byName: string }>(sql`select m.id, m.text, m.unit, m.due_on, e.result, e.evidence, e.file_id, e.opinion, e.at, e.by_name
    from investigation_measures m left join evaluation_items e on e.measure_id = m.id where m.investigation_id = ${id} order by m.due_on nulls last, m.id`)
  return rows.map(({ id, text, unit, dueOn, result, ...e }) => ({ id, text, unit, dueOn, evaluation: result === null ? null : ({ ...e, result } as Measure['evaluation']) }))
}

export type Limit = { key: string; amount: number; unit: 'day' | 'month'; article: string; source: string; verified: boolean }
export const limits = async (tx: Tx): Promise<Map<string, Limit>> =>
  new Map((await tx.rows<Limit>(sql`select key, amount, unit, article, source, verified from investigation_limits order by key`)).map((l) => [l.key, l]))
