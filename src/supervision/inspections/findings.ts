// What was found at one inspection, as its card shows it, and the route of a day.
import { actorId } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import type { Result } from './model.ts'
import { inspectorRows } from './plan.ts'
import { nearestFirst, type Stop } from './route.ts'

export type Answered = { itemCode: string; section: string; content: string; basis: string; isMajor: boolean; evidenceRequired: boolean; limitDays: number; result: Result; note: string; photoIds: string[]; dangerId: string | null; dangerCode: string | null; dangerDueOn: string | null; onSpot: boolean }
export type Signed = { side: 'inspector' | 'enterprise'; name: string; signedAt: string | null; drawing: string | null; refusal: string | null }
type Arrived = { startedAt: string; finishedAt: string; receivedAt: string; receivedFrom: string; superseded: boolean; lon: number | null; lat: number | null; accuracy: number | null }

export async function findingsOf(tx: Tx, id: string) {
  if (!(await tx.maybe(sql`select 1 from inspections_seen where id = ${id}`))) throw notFound({ what: '这次检查' })
  const checklist = await tx.maybe<{ id: string; title: string; version: number }>(sql`select c.id, c.title, c.version from inspections i join checklists c on c.key = i.checklist_key and c.version = i.checklist_version where i.id = ${id}`)
  const answers = await tx.rows<Answered>(sql`select a.item_code, c.section, c.content, c.basis, c.is_major, c.evidence_required, c.limit_days, a.result, a.note, a.photo_ids, a.danger_id, d.code as danger_code, d.due_on as danger_due_on, a.on_spot
    from inspection_answers a left join checklist_items c on c.code = a.item_code and c.checklist_id = ${checklist?.id ?? null}::uuid left join dangers_seen d on d.id = a.danger_id where a.inspection_id = ${id} order by c.ordinal`)
  const inspectors = await tx.rows<{ userId: string | null; name: string; certificate: string }>(sql`select user_id, name, certificate from inspection_inspectors where inspection_id = ${id} order by ordinal`)
  const signatures = await tx.rows<Signed>(sql`select side, name, signed_at, drawing, refusal from inspection_signatures where inspection_id = ${id} order by side desc, ordinal`)
  const received = await tx.maybe<Arrived>(sql`select started_at, finished_at, received_at, received_from, superseded, lon, lat, accuracy from inspection_submissions where inspection_id = ${id}`)
  return { checklist: checklist ?? null, answers, inspectors, signatures, received: received ?? null }
}

type Place = { id: string; code: string; enterpriseName: string; place: string; color: string | null; dueOn: string | null; lon: number; lat: number }

/** The planned inspections of an inspector that are due until a day, in the order of the road. Those without a position are counted apart. */
export async function dayRoute(tx: Tx, { userId = actorId(tx.actor) ?? undefined, until, lon, lat, most }: { userId?: string; until?: string; lon?: number; lat?: number; most: number }): Promise<{ stops: Stop<Place>[]; metres: number; unplaced: number }> {
  const found = await tx.rows<Omit<Place, 'lon' | 'lat'> & { lon: number | null; lat: number | null }>(sql`select i.id, i.code, i.enterprise_name, region_label(i.region_path) as place, e.color, i.due_on, coalesce(e.lon, i.lon) as lon, coalesce(e.lat, i.lat) as lat
    from inspection_inspectors m join inspections_seen i on i.id = m.inspection_id join enterprises_seen e on e.id = i.enterprise_id
    where m.user_id = ${userId ?? null}::uuid and i.stage = 'planned' and i.retired_at is null and (${until ?? null}::date is null or i.due_on <= ${until ?? null}::date) order by i.due_on nulls last, i.code limit ${most}`)
  const placed = found.filter((f): f is Place => f.lon !== null && f.lat !== null), stops = nearestFirst(placed, lon !== undefined && lat !== undefined ? { lon, lat } : undefined)
  return { stops, metres: stops.reduce((n, s) => n + s.metres, 0), unplaced: found.length - placed.length }
}

/** Inspectors with what is still before them. */
export async function inspectorsWithLoad(tx: Tx) {
  const people = await inspectorRows(tx)
  const load = new Map((await tx.rows<{ userId: string; open: number }>(sql`select m.user_id, count(*)::int as open from inspection_inspectors m join inspections_seen i on i.id = m.inspection_id where i.stage = 'planned' and i.retired_at is null and m.user_id is not null group by 1`)).map((r) => [r.userId, r.open]))
  const places = new Map((await tx.rows<{ path: string; label: string }>(sql`select path, region_label(path) as label from regions where path = any(${people.map((p) => p.regionPath)}::text[])`)).map((r) => [r.path, r.label]))
  return people.map((p) => ({ ...p, place: places.get(p.regionPath) ?? '', open: load.get(p.id) ?? 0 }))
}
