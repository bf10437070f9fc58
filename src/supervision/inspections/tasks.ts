// Doors for the field desk: what an inspector has to do, and what an enterprise checks by itself.
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { checklistFor, checklistOf, checklistRows, itemsOf } from './checklistStore.ts'
import type { Checklist, Item } from './model.ts'

export type ListWithItems = Pick<Checklist, 'id' | 'key' | 'version' | 'title'> & { items: Item[] }
/** `planId`: what a submission names. `enterprise` as far as an inspector needs it on the way. */
export type InspectionTask = {
  planId: string; code: string; mode: string; dueOn: string | null; campaignName: string | null; groupNo: number | null
  enterprise: { id: string; name: string; address: string | null; sector: string | null; regionCode: string; place: string; lon: number | null; lat: number | null; color: string | null }
  colleagues: { userId: string | null; name: string }[]; checklistVersionId: string; note: string | null
}
type Found = Omit<InspectionTask, 'checklistVersionId'> & { checklistId: string | null }

/** Planned inspections of this user, what is due first, and each checklist version that they need, once. */
export async function tasksOf(tx: Tx, userId: string): Promise<{ tasks: InspectionTask[]; checklists: ListWithItems[] }> {
  const found = await tx.rows<Found>(sql`select i.id as plan_id, i.code, i.mode, i.due_on, i.campaign_name, i.group_no, i.note,
      jsonb_build_object('id', e.id, 'name', e.name, 'address', e.address, 'sector', e.sector, 'regionCode', e.region_code, 'place', region_label(e.region_path), 'lon', e.lon, 'lat', e.lat, 'color', e.color) as enterprise,
      (select coalesce(jsonb_agg(jsonb_build_object('userId', p.user_id, 'name', p.name) order by p.ordinal), '[]') from inspection_inspectors p where p.inspection_id = i.id) as colleagues,
      c.id as checklist_id
    from inspection_inspectors mine join inspections_seen i on i.id = mine.inspection_id join enterprises_seen e on e.id = i.enterprise_id
      left join checklists c on c.key = i.checklist_key and c.published_at is not null and c.superseded_at is null
    where mine.user_id = ${userId} and i.stage = 'planned' and i.retired_at is null order by i.due_on nulls last, i.code limit 500`)
  const tasks: InspectionTask[] = [], lists = new Map<string, ListWithItems>()
  for (const { checklistId, ...task } of found) {
    const id = checklistId ?? (await defaultList(tx, task.enterprise.sector))?.id
    if (!id) continue
    if (!lists.has(id)) lists.set(id, await withItems(tx, await checklistOf(tx, id)))
    tasks.push({ ...task, checklistVersionId: id })
  }
  return { tasks, checklists: [...lists.values()] }
}

export const withItems = async (tx: Tx, { id, key, version, title }: Checklist): Promise<ListWithItems> => ({ id, key, version, title, items: await itemsOf(tx, id) })
const defaultList = (tx: Tx, sector: string | null): Promise<Checklist | undefined> => checklistFor(tx, sector, 'inspection')

/** Every checklist in force for inspections, for an inspection that nobody planned. */
export const listsInForce = async (tx: Tx): Promise<ListWithItems[]> => {
  const out: ListWithItems[] = []
  for (const c of await checklistRows(tx, { inForce: true, purpose: 'inspection' })) out.push(await withItems(tx, c))
  return out
}

/** The self-check of an enterprise (at most twelve questions), by its sector; problem request.not_found where none is in force. */
export async function selfCheckList(tx: Tx, enterpriseId: string): Promise<ListWithItems> {
  const enterprise = await tx.maybe<{ sector: string | null }>(sql`select sector from enterprises where id = ${enterpriseId} and retired_at is null`)
  if (!enterprise) throw notFound({ what: '这家企业' })
  const list = await checklistFor(tx, enterprise.sector, 'self_check')
  if (!list) throw notFound({ what: '企业自查清单' })
  return withItems(tx, list)
}
