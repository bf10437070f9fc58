// The plan of an assessment: written as a whole while it is drafted; copied from another year.
import { randomUUID } from 'node:crypto'
import { actorId, actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { figureOf } from '#kit/figures'
import { regionOf } from '#registry/regions'
import type { Plan } from './api.ts'
import { planIncomplete, wrongStep } from './errors.ts'
import type { State } from './model.ts'
import { groupRows, indicatorRows, lockAssessment, targetRows } from './store.ts'

type New = { kind: 'unit' | 'staff'; year: number; heldIn: number; title: string; copyOf: string | null }

export async function makeAssessment(tx: Tx, { kind, year, heldIn, title, copyOf }: New): Promise<{ id: string }> {
  const region = await tx.one<{ code: string; path: string }>(sql`select code, path from regions where path = ${tx.actor.scope}`)
  const { id } = await tx.one<{ id: string }>(sql`insert into assessments (kind, year, held_in, title, region_code, region_path, made_by) values (${kind}, ${year}, ${heldIn}, ${title}, ${region.code}, ${region.path}, ${actorName(tx.actor)}) returning id`)
  await record(tx, { type: 'assessment.made', subject: { kind: 'assessment', id }, region: region.path, data: { kind, year, title, copyOf } })
  if (copyOf) await writePlan(tx, id, region.path, await planOf(tx, copyOf))
  return { id }
}

export async function setPlan(tx: Tx, id: string, given: Plan): Promise<void> {
  const found = await lockAssessment(tx, id)
  if (!found) throw notFound({ what: '这次考核' })
  if (found.state !== 'drafting') throw wrongStep({ state: found.state })
  await writePlan(tx, id, found.regionPath, given)
  await record(tx, { type: 'assessment.planned', subject: { kind: 'assessment', id }, region: found.regionPath, data: { indicators: given.indicators.length, groups: given.groups.length, targets: given.targets.length } })
}

async function planOf(tx: Tx, id: string): Promise<Plan> {
  const indicators = await indicatorRows(tx, id)
  if (!indicators.length) throw notFound({ what: '要照搬的考核方案' })
  return {
    indicators: indicators.map((i) => ({ ref: i.id.slice(-20), parent: i.parentId?.slice(-20) ?? null, name: i.name, weight: i.weight, applies: i.applies, rule: i.rule, proof: i.proof, figureKey: i.figureKey, figureParams: i.figureParams, steps: i.steps })),
    groups: (await groupRows(tx, id)).map((g) => ({ no: g.no, name: g.name, members: g.members.map((m) => ({ organizationId: m.organizationId, name: m.name, leads: m.leads })) })),
    targets: (await targetRows(tx, id)).map((t) => ({ kind: t.kind, name: t.name, organizationId: t.organizationId, regionCode: t.regionCode, groupNo: t.groupNo })),
  }
}

/** A heading has no weight, a leaf has one; a parent stands before what is under it. */
function treeIn({ indicators }: Plan): Map<string, string> {
  const ids = new Map<string, string>()
  for (const i of indicators) {
    if (ids.has(i.ref)) throw planIncomplete({ what: `指标编号 ${i.ref} 重复` })
    if (i.parent && !ids.has(i.parent)) throw planIncomplete({ what: `“${i.name}”的上级指标不在它前面` })
    if ((i.weight === null) !== indicators.some((child) => child.parent === i.ref)) throw planIncomplete({ what: `“${i.name}”：末级指标须有权重，上级指标不另设权重` })
    if (i.figureKey) figureOf(i.figureKey)
    ids.set(i.ref, randomUUID())
  }
  return ids
}

export async function writePlan(tx: Tx, id: string, regionPath: string, given: Plan): Promise<void> {
  const ids = treeIn(given), groups = new Map(given.groups.map((g) => [g.no, randomUUID()])), targets = []
  for (const t of given.targets) {
    if (t.groupNo !== null && !groups.has(t.groupNo)) throw planIncomplete({ what: `没有第 ${t.groupNo} 考核组` })
    targets.push({ kind: t.kind, name: t.name, organization_id: t.organizationId, region_code: t.regionCode, region_path: (await regionOf(tx, t.regionCode)).path, group_id: t.groupNo === null ? null : groups.get(t.groupNo) })
  }
  for (const table of ['assessment_targets', 'assessment_groups', 'assessment_indicators']) await tx.run(sql([`delete from ${table} where assessment_id = '${id}'`]))
  await tx.run(sql`insert into assessment_indicators (id, assessment_id, parent_id, ordinal, name, weight, applies, rule, proof, source, figure_key, figure_params, steps, region_path)
    select r.id, ${id}, r.parent_id, r.ordinal, r.name, r.weight, r.applies, r.rule, r.proof, case when r.figure_key is null then 'manual' else 'figure' end, r.figure_key, r.figure_params, r.steps, ${regionPath}
    from jsonb_to_recordset(${JSON.stringify(given.indicators.map((i, n) => ({ id: ids.get(i.ref), parent_id: i.parent && ids.get(i.parent), ordinal: n + 1, name: i.name, weight: i.weight, applies: i.applies, rule: i.rule, proof: i.proof, figure_key: i.figureKey, figure_params: i.figureParams, steps: i.steps })))}::jsonb)
      as r(id uuid, parent_id uuid, ordinal int, name text, weight numeric, applies text, rule text, proof text, figure_key text, figure_params jsonb, steps jsonb)`)
  await tx.run(sql`insert into assessment_groups (id, assessment_id, no, name, region_path) select r.id, ${id}, r.no, r.name, ${regionPath} from jsonb_to_recordset(${JSON.stringify(given.groups.map((g) => ({ id: groups.get(g.no), no: g.no, name: g.name })))}::jsonb) as r(id uuid, no int, name text)`)
  await tx.run(sql`insert into assessment_group_members (group_id, organization_id, department, name, leads, region_path) select r.group_id, o.id, o.name, r.name, r.leads, ${regionPath}
    from jsonb_to_recordset(${JSON.stringify(given.groups.flatMap((g) => g.members.map((m) => ({ group_id: groups.get(g.no), organization_id: m.organizationId, name: m.name, leads: m.leads }))))}::jsonb) as r(group_id uuid, organization_id uuid, name text, leads boolean) join organizations o on o.id = r.organization_id`)
  await tx.run(sql`insert into assessment_targets (assessment_id, kind, name, organization_id, region_code, region_path, group_id) select ${id}, r.kind, r.name, r.organization_id, r.region_code, r.region_path, r.group_id
    from jsonb_to_recordset(${JSON.stringify(targets)}::jsonb) as r(kind text, name text, organization_id uuid, region_code text, region_path text, group_id uuid)`)
}

/** Written down with who and when. */
export async function stepped(tx: Tx, { id, regionPath, title }: { id: string; regionPath: string; title: string }, from: State, to: State, note: string): Promise<void> {
  await tx.run(sql`update assessments set state = ${to} where id = ${id}`)
  await tx.run(sql`insert into assessment_steps (assessment_id, region_path, from_state, to_state, note, by_id, by_name) values (${id}, ${regionPath}, ${from}, ${to}, ${note}, ${actorId(tx.actor)}, ${actorName(tx.actor)})`)
  await record(tx, { type: 'assessment.stepped', subject: { kind: 'assessment', id }, region: regionPath, data: { title, from, to, note } })
}
