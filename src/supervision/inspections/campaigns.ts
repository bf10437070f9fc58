// 检查行动: its groups and lists, and how far it has come. Findings are the dangers that came of it.
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import type { Group } from './api.ts'
import { groupInUse } from './errors.ts'
import type { Mode } from './modes.ts'

type Head = { id: string; code: string; name: string; mode: Mode; startsOn: string; endsOn: string; lead: string; basis: string | null; goal: string | null; regionPath: string }
type Standing = { planned: number; done: number; findings: number; onSpot: number }

async function headOf(tx: Tx, id: string): Promise<Head> {
  const head = await tx.maybe<Head>(sql`select id, code, name, mode, starts_on, ends_on, lead, basis, goal, region_path from inspection_campaigns_seen where id = ${id}`)
  if (!head) throw notFound({ what: '这个检查行动' })
  return head
}

const standing = sql`count(*) filter (where stage = 'planned')::int as planned, count(*) filter (where stage = 'done')::int as done, coalesce(sum(failing), 0)::int as findings, coalesce(sum(on_spot), 0)::int as on_spot`

export async function campaignProgress(tx: Tx, id: string) {
  const head = await headOf(tx, id)
  const whole = await tx.one<Standing & { ungrouped: number }>(sql`select ${standing}, count(*) filter (where group_no is null)::int as ungrouped from inspections_seen where campaign_id = ${id} and retired_at is null`)
  const dangers = await tx.one<{ dangers: number; cleared: number }>(sql`select count(*)::int as dangers, count(*) filter (where cleared_on is not null)::int as cleared from dangers_seen where campaign_id = ${id} and retired_at is null`)
  const groups = await tx.rows<Group & Standing>(sql`
    with stands as (select group_no, ${standing} from inspections_seen where campaign_id = ${id} and retired_at is null group by group_no)
    select g.no, g.name, g.leader, g.departments, g.counties, coalesce(s.planned, 0) as planned, coalesce(s.done, 0) as done, coalesce(s.findings, 0) as findings, coalesce(s.on_spot, 0) as on_spot,
      (select coalesce(jsonb_agg(jsonb_build_object('userId', m.user_id, 'name', m.name, 'department', m.department, 'duty', m.duty) order by m.duty <> 'leader', m.id), '[]') from inspection_group_members m where m.campaign_id = g.campaign_id and m.group_no = g.no) as members
    from inspection_groups g left join stands s on s.group_no = g.no where g.campaign_id = ${id} order by g.no`)
  const checklists = await tx.rows<{ id: string; key: string; version: number; title: string; items: number; verified: boolean }>(sql`select c.id, c.key, c.version, c.title, c.verified, (select count(*)::int from checklist_items i where i.checklist_id = c.id) as items
    from inspection_campaign_checklists l join checklists c on c.id = l.checklist_id where l.campaign_id = ${id} order by c.key`)
  return { ...head, groups, checklists, ...whole, ...dangers }
}

/** The groups as they are to be; a group that has inspections stays. */
export async function setGroups(tx: Tx, id: string, groups: readonly Group[]): Promise<{ groups: number }> {
  const { regionPath, name } = await headOf(tx, id), nos = groups.map((g) => g.no)
  const used = await tx.rows<{ no: number }>(sql`select distinct group_no as no from inspections where campaign_id = ${id} and group_no is not null and group_no <> all(${nos}::int[]) order by 1`)
  if (used.length) throw groupInUse({ nos: used.map((u) => u.no) })
  await tx.run(sql`delete from inspection_groups where campaign_id = ${id} and no <> all(${nos}::int[])`)
  for (const g of groups) await putGroup(tx, id, regionPath, g)
  await record(tx, { type: 'inspection_campaign.groups_set', subject: { kind: 'inspection_campaign', id }, region: regionPath, data: { name, groups: groups.length, people: groups.reduce((n, g) => n + g.members.length, 0) } })
  return { groups: groups.length }
}

export async function putGroup(tx: Tx, id: string, regionPath: string, g: Group): Promise<void> {
  await tx.run(sql`insert into inspection_groups (campaign_id, no, region_path, name, leader, departments, counties) values (${id}, ${g.no}, ${regionPath}, ${g.name}, ${g.leader}, ${g.departments}, ${g.counties})
    on conflict (campaign_id, no) do update set name = excluded.name, leader = excluded.leader, departments = excluded.departments, counties = excluded.counties`)
  await tx.run(sql`delete from inspection_group_members where campaign_id = ${id} and group_no = ${g.no}`)
  await tx.run(sql`insert into inspection_group_members (campaign_id, group_no, region_path, user_id, name, department, duty)
    select ${id}, ${g.no}, ${regionPath}, "userId", name, department, duty from jsonb_to_recordset(${JSON.stringify(g.members)}::jsonb) as m("userId" uuid, name text, department text, duty text)`)
}

export async function setLists(tx: Tx, id: string, checklistIds: readonly string[]): Promise<{ checklists: number }> {
  const { regionPath, name } = await headOf(tx, id)
  await tx.run(sql`delete from inspection_campaign_checklists where campaign_id = ${id}`)
  const checklists = await tx.run(sql`insert into inspection_campaign_checklists (campaign_id, region_path, checklist_id) select ${id}, ${regionPath}, c.id from checklists c where c.id = any(${checklistIds}::uuid[]) and c.published_at is not null`)
  await record(tx, { type: 'inspection_campaign.checklists_set', subject: { kind: 'inspection_campaign', id }, region: regionPath, data: { name, checklists } })
  return { checklists }
}
