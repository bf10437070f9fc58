// What a telephone takes along: enough for days without a network, and no more than its carrier may see.
import { createHash } from 'node:crypto'
import { actorName, may } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { listsInForce, tasksOf } from '#supervision/inspections'
import { schemaNow } from './model.ts'
import type { Bundle, FieldDanger } from './api.ts'

/** Dangers that wait for this person: to be rectified by his enterprise, or to be rechecked by another than who rectified. What is due first comes first. */
const dangersFor = (tx: Tx, key: string, can: { rectify: boolean; recheck: boolean }): Promise<FieldDanger[]> => tx.rows(sql`
  select d.id, d.version, d.code, d.title, d.spot, d.description, d.status, d.grade, to_char(d.due_on, 'YYYY-MM-DD') as due_on, to_char(d.recheck_due_on, 'YYYY-MM-DD') as recheck_due_on, d.overdue is true as overdue,
    d.enterprise_id, e.name as enterprise_name, region_label(d.region_path) as place, d.lon, d.lat,
    case when d.status = 'rectified' then 'recheck' else 'rectify' end as todo
  from dangers_seen d left join enterprises_seen e on e.id = d.enterprise_id
  where d.retired_at is null and ((${can.rectify} and d.status in ('assigned', 'rectifying')) or (${can.recheck} and d.status = 'rectified' and d.rectified_by_key is distinct from ${key}))
  order by coalesce(d.recheck_due_on, d.due_on) nulls last, d.code limit 200`)

export async function bundleOf(tx: Tx): Promise<Omit<Bundle, 'at'>> {
  const { actor } = tx, id = actor.kind === 'user' ? actor.id : ''
  const inspects = may(actor, 'inspection.submit'), can = { rectify: may(actor, 'danger.rectify'), recheck: may(actor, 'danger.recheck') }
  const { tasks, checklists } = inspects ? await tasksOf(tx, id) : { tasks: [], checklists: [] }
  const known = new Set(checklists.map((c) => c.id)), more = inspects ? (await listsInForce(tx)).filter((c) => !known.has(c.id)) : []
  const home = await tx.maybe<{ code: string }>(sql`select code from regions where path = ${actor.scope}`)
  return {
    schema: schemaNow, me: { id, name: actorName(actor), inspects, edits: may(actor, 'danger.edit'), registers: may(actor, 'danger.edit'), ...can, regionCode: home?.code ?? null },
    tasks, checklists: [...checklists, ...more], dangers: await dangersFor(tx, `user:${id}`, can),
  }
}

export const tagOf = (bundle: unknown): string => `"${createHash('sha256').update(JSON.stringify(bundle)).digest('hex').slice(0, 32)}"`
