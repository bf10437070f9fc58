import { sql, type Tx } from '#kit/db'
import type { Assessment, Indicator, Score, State, Target } from './model.ts'

/** The score that holds of a target and an indicator: the newest that an appeal brought, else the group's newest. */
const given = sql`(select distinct on (s.target_id, s.indicator_id) s.target_id, s.indicator_id, s.points from assessment_scores s where s.stage in ('group', 'appeal') order by s.target_id, s.indicator_id, s.stage = 'appeal' desc, s.at desc, s.id desc)`
const own = sql`(select distinct on (s.target_id, s.indicator_id) s.target_id, s.indicator_id, s.points from assessment_scores s where s.stage = 'self' order by s.target_id, s.indicator_id, s.at desc, s.id desc)`

export const assessmentRows = (tx: Tx, staff: boolean): Promise<Assessment[]> => tx.rows(sql`select a.id, a.kind, a.year, a.held_in, a.title, a.state, a.made_by, a.made_at,
    (select count(*)::int from assessment_targets t where t.assessment_id = a.id) as targets, (select count(*)::int from assessment_groups g where g.assessment_id = a.id) as groups,
    (select count(distinct m.organization_id)::int from assessment_groups g join assessment_group_members m on m.group_id = g.id where g.assessment_id = a.id) as departments
  from assessments a where ${staff} or a.kind <> 'staff' order by a.year desc, a.kind desc, a.made_at desc`)

export const lockAssessment = (tx: Tx, id: string) => tx.maybe<{ id: string; kind: 'unit' | 'staff'; year: number; state: State; regionCode: string; regionPath: string; title: string }>(sql`select id, kind, year, state, region_code, region_path, title from assessments where id = ${id} for update`)

export const indicatorRows = (tx: Tx, assessment: string): Promise<Indicator[]> => tx.rows(sql`select id, parent_id, ordinal, name, weight, applies, rule, proof, source, figure_key, figure_params, steps from assessment_indicators where assessment_id = ${assessment} order by ordinal`)

export const groupRows = (tx: Tx, assessment: string) => tx.rows<{ id: string; no: number; name: string; members: { id: string; organizationId: string; department: string; name: string; leads: boolean }[] }>(sql`select g.id, g.no, g.name,
  coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'organizationId', m.organization_id, 'department', m.department, 'name', m.name, 'leads', m.leads) order by m.leads desc, m.department) filter (where m.id is not null), '[]') as members
  from assessment_groups g left join assessment_group_members m on m.group_id = g.id where g.assessment_id = ${assessment} group by g.id order by g.no`)

/** One or all: `of` names an assessment or a target. */
const targets = (where: ReturnType<typeof sql>) => sql`select t.id, t.kind, t.name, t.region_code, t.organization_id, g.no as group_no, t.veto_reason, t.veto_by, t.total, t.band, t.rank,
    o.sum as self, coalesce(o.n, 0)::int as self_count, v.sum as given, coalesce(v.n, 0)::int as given_count,
    (select count(*)::int from assessment_appeals p where p.target_id = t.id) as appeals, (select count(*)::int from assessment_appeals p where p.target_id = t.id and p.answered_at is null) as appeals_open
  from assessment_targets t left join assessment_groups g on g.id = t.group_id
  left join lateral (select sum(points) as sum, count(*) as n from ${own} s where s.target_id = t.id) o on true
  left join lateral (select sum(points) as sum, count(*) as n from ${given} s where s.target_id = t.id) v on true where ${where}`
export const targetRows = (tx: Tx, assessment: string): Promise<Target[]> => tx.rows(sql`${targets(sql`t.assessment_id = ${assessment}`)} order by t.kind, t.rank nulls last, t.region_code, t.name`)
export const targetRow = (tx: Tx, id: string): Promise<Target | undefined> => tx.maybe(targets(sql`t.id = ${id}`))

/** Locked, so that two who score at once come one after the other. */
export const lockTarget = (tx: Tx, id: string) => tx.maybe<{ id: string; assessmentId: string; kind: Target['kind']; name: string; groupId: string | null; organizationId: string | null; regionCode: string; regionPath: string; vetoBy: string | null }>(sql`
  select id, assessment_id, kind, name, group_id, organization_id, region_code, region_path, veto_by from assessment_targets where id = ${id} for update`)
export const placeOfTarget = (tx: Tx, id: string) => tx.one<{ assessmentId: string }>(sql`select assessment_id from assessment_targets where id = ${id}`)
export const stateOf = (tx: Tx, assessment: string) => tx.one<{ state: State; kind: 'unit' | 'staff'; year: number; title: string; regionPath: string }>(sql`select state, kind, year, title, region_path from assessments where id = ${assessment}`)

export const scoreRows = (tx: Tx, target: string): Promise<Score[]> => tx.rows(sql`select s.indicator_id, s.stage, s.points, s.note, s.figure, m.name as member, s.by_name, s.at from assessment_scores s left join assessment_group_members m on m.id = s.member_id where s.target_id = ${target} order by s.at, s.id`)
export const appealRows = (tx: Tx, target: string) => tx.rows<{ id: string; indicatorId: string; reason: string; byName: string; at: string; dueOn: string; overdue: boolean; answer: string | null; upheld: boolean | null; answeredBy: string | null; answeredAt: string | null }>(sql`
  select id, indicator_id, reason, by_name, at, due_on, answered_at is null and due_on < (anlan_now() at time zone 'Asia/Shanghai')::date as overdue, answer, upheld, answered_by, answered_at from assessment_appeals where target_id = ${target} order by at`)
export const stepRows = (tx: Tx, assessment: string) => tx.rows<{ fromState: string; toState: string; note: string; byName: string; at: string }>(sql`select from_state, to_state, note, by_name, at from assessment_steps where assessment_id = ${assessment} order by at, id`)

/** Pairs of target and indicator that nobody has given points. */
export const unscored = (tx: Tx, assessment: string) => tx.rows<{ target: string; indicator: string }>(sql`select t.name as target, i.name as indicator from assessment_targets t
  join assessment_indicators i on i.assessment_id = t.assessment_id and i.weight is not null and i.applies in ('all', t.kind) where t.assessment_id = ${assessment}
  and not exists (select from assessment_scores s where s.target_id = t.id and s.indicator_id = i.id and s.stage in ('group', 'appeal')) order by t.name, i.ordinal`)
