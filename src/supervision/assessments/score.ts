// Points: by the target itself, by its group, out of the system's own records; what is said against them and what comes of it.
import { actorId, actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { figureValue } from '#kit/figures'
import { satisfyTimers, setTimers } from '#kit/timers'
import * as errors from './errors.ts'
import { type Indicator, leavesFor, pointsFor, type State } from './model.ts'
import { schemeFor } from './schemes.ts'
import { indicatorRows, lockAssessment, lockTarget, stateOf, targetRows } from './store.ts'

type Given = { indicatorId: string; points: number; note: string }
type Locked = NonNullable<Awaited<ReturnType<typeof lockTarget>>>

async function inState(tx: Tx, id: string, ...wanted: readonly State[]): Promise<Locked & { leaves: Indicator[] }> {
  const target = await lockTarget(tx, id)
  if (!target) throw notFound({ what: '这个考核对象' })
  const { state } = await stateOf(tx, target.assessmentId)
  if (!wanted.includes(state)) throw errors.wrongStep({ state })
  return { ...target, leaves: leavesFor(await indicatorRows(tx, target.assessmentId), target.kind) }
}

function check(target: Locked & { leaves: readonly Indicator[] }, given: readonly Given[]): void {
  for (const { indicatorId, points } of given) {
    const leaf = target.leaves.find((l) => l.id === indicatorId)
    if (!leaf) throw errors.notScored({ name: indicatorId })
    if (points > (leaf.weight as number)) throw errors.tooManyPoints({ name: leaf.name, weight: leaf.weight as number })
  }
}

type Written = Given & { figure?: number | null }
const write = (tx: Tx, target: Pick<Locked, 'id' | 'regionPath'>, stage: 'self' | 'group' | 'appeal', given: readonly Written[], memberId: string | null = null): Promise<number> => tx.run(sql`insert into assessment_scores (target_id, indicator_id, stage, points, note, figure, member_id, by_id, by_name, region_path)
  select ${target.id}, r.indicator, ${stage}, r.points, r.note, r.figure, ${memberId}, ${actorId(tx.actor)}, ${actorName(tx.actor)}, ${target.regionPath} from jsonb_to_recordset(${JSON.stringify(given.map((g) => ({ indicator: g.indicatorId, points: g.points, note: g.note, figure: g.figure ?? null })))}::jsonb) as r(indicator uuid, points numeric, note text, figure numeric)`)
const told = (tx: Tx, act: string, target: Pick<Locked, 'id' | 'regionPath' | 'name'>, data: Record<string, unknown>) => record(tx, { type: `assessment_target.${act}`, subject: { kind: 'assessment_target', id: target.id }, region: target.regionPath, data: { name: target.name, ...data } })

export async function selfScore(tx: Tx, id: string, given: readonly Given[]): Promise<void> {
  const target = await inState(tx, id, 'self')
  check(target, given)
  await write(tx, target, 'self', given)
  await told(tx, 'self_scored', target, { indicators: given.length })
}

/** For a member of the target's group, who does not come from the target; another person than who scored for the target itself. */
export async function groupScore(tx: Tx, id: string, memberId: string | null, given: readonly Given[]): Promise<void> {
  const target = await inState(tx, id, 'scoring')
  check(target, given)
  if (target.groupId) {
    const member = memberId && await tx.maybe<{ organizationId: string }>(sql`select organization_id from assessment_group_members where id = ${memberId} and group_id = ${target.groupId}`)
    if (!member) throw errors.notInGroup({ name: target.name })
    if (member.organizationId === target.organizationId) throw errors.avoidance({})
  }
  if (await tx.maybe(sql`select from assessment_scores where target_id = ${id} and stage = 'self' and by_id = ${actorId(tx.actor)} limit 1`)) throw errors.ownScore({ name: target.name })
  await write(tx, target, 'group', given, memberId)
  await told(tx, 'scored', target, { indicators: given.length, memberId })
}

/** `$region` in a figure's parameters is the target's own. What has no value is left to the group. */
export async function draw(tx: Tx, assessmentId: string): Promise<{ drawn: number; missing: number }> {
  const found = await lockAssessment(tx, assessmentId)
  if (!found) throw notFound({ what: '这次考核' })
  if (found.state !== 'scoring') throw errors.wrongStep({ state: found.state })
  const indicators = await indicatorRows(tx, assessmentId)
  let drawn = 0, missing = 0
  for (const target of await targetRows(tx, assessmentId)) {
    const locked = await lockTarget(tx, target.id) as Locked, given: Written[] = []
    for (const leaf of leavesFor(indicators, target.kind)) {
      if (leaf.source !== 'figure') continue
      const params = Object.fromEntries(Object.entries(leaf.figureParams).map(([key, value]) => [key, value === '$region' ? target.regionCode : value]))
      const { value, unit } = await figureValue(tx, leaf.figureKey as string, params), points = pointsFor(value, leaf.weight as number, leaf.steps)
      if (points === null) missing++
      else given.push({ indicatorId: leaf.id, points, note: `${leaf.figureKey} = ${value}${unit}`, figure: value })
    }
    drawn += given.length
    if (given.length) await write(tx, locked, 'group', given)
  }
  await record(tx, { type: 'assessment.drawn', subject: { kind: 'assessment', id: assessmentId }, region: found.regionPath, data: { title: found.title, drawn, missing } })
  return { drawn, missing }
}

export async function veto(tx: Tx, id: string, reason: string): Promise<void> {
  const target = await inState(tx, id, 'scoring', 'appeal')
  if (target.vetoBy) throw errors.alreadyVetoed({ by: target.vetoBy })
  await tx.run(sql`update assessment_targets set veto_reason = ${reason}, veto_by = ${actorName(tx.actor)}, veto_at = anlan_now() where id = ${id}`)
  await told(tx, 'vetoed', target, { reason })
}

export async function appeal(tx: Tx, id: string, indicatorId: string, reason: string): Promise<{ id: string }> {
  const target = await inState(tx, id, 'appeal')
  check(target, [{ indicatorId, points: 0, note: '' }])
  if (await tx.maybe(sql`select from assessment_appeals where target_id = ${id} and indicator_id = ${indicatorId} and answered_at is null`)) throw errors.appealKnown({})
  const { kind, year } = await stateOf(tx, target.assessmentId), { appealDays, source } = await schemeFor(tx, kind, year)
  const made = await tx.one<{ id: string; dueAt: string }>(sql`insert into assessment_appeals (target_id, indicator_id, region_path, reason, by_id, by_name, due_on)
    select ${id}, ${indicatorId}, ${target.regionPath}, ${reason}, ${actorId(tx.actor)}, ${actorName(tx.actor)}, (anlan_now() at time zone 'Asia/Shanghai')::date + ${appealDays}::int returning id, ((due_on + 1)::timestamp at time zone 'Asia/Shanghai') as due_at`)
  await setTimers(tx, [{ kind: 'assessment_appeal.overdue', subject: { kind: 'assessment_appeal', id: made.id }, region: target.regionPath, dueAt: made.dueAt, article: `${appealDays}日；${source}`, data: { name: target.name } }])
  await told(tx, 'appealed', target, { appealId: made.id, reason })
  return { id: made.id }
}

/** With points it is upheld, and those count from now on; without it stands as it was. */
export async function answer(tx: Tx, appealId: string, given: { answer: string; points: number | null }): Promise<void> {
  const found = await tx.maybe<{ targetId: string; indicatorId: string; answeredBy: string | null; byId: string | null }>(sql`select target_id, indicator_id, answered_by, by_id from assessment_appeals where id = ${appealId} for update`)
  if (!found) throw notFound({ what: '这件申诉' })
  if (found.answeredBy) throw errors.appealAnswered({ by: found.answeredBy })
  if (found.byId && found.byId === actorId(tx.actor)) throw errors.ownAppeal({})
  const target = await inState(tx, found.targetId, 'appeal'), scores = given.points === null ? [] : [{ indicatorId: found.indicatorId, points: given.points, note: given.answer }]
  check(target, scores)
  if (scores.length) await write(tx, target, 'appeal', scores)
  await tx.run(sql`update assessment_appeals set answer = ${given.answer}, upheld = ${given.points !== null}, answered_by = ${actorName(tx.actor)}, answered_at = anlan_now() where id = ${appealId}`)
  await satisfyTimers(tx, { subject: { kind: 'assessment_appeal', id: appealId } })
  await told(tx, 'appeal_answered', target, { appealId, upheld: given.points !== null })
}
