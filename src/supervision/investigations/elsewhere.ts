// 举一反三: where the same danger may be, out of what the case found: enterprises of the same trade, sector or traits, which become a list of inspections.
import { today } from '#kit/calendar'
import { sql, type Sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { makeSelection } from '#supervision/inspections'
import { doer, requireState, takeCase, touch } from './act.ts'
import { noCandidates } from './errors.ts'
import type { likenesses, State } from './model.ts'
import { accidentById, caseById } from './store.ts'

type Likeness = (typeof likenesses)[number]
type Known = NonNullable<Awaited<ReturnType<typeof accidentById>>>
/** Traits of an enterprise that make an accident of this type likely there too. */
const traits: Readonly<Record<string, readonly string[]>> = { poisoning: ['confined', 'ammonia', 'hazmat'], burn: ['furnace'], fire: ['dense', 'gas', 'hazmat'], other_explosion: ['dust', 'gas'], gas_explosion: ['gas'], vessel: ['ammonia', 'hazmat'], boiler: ['furnace'], gunpowder: ['hazmat'] }
const sameSector = ['trade', 'chemical', 'mine', 'coal', 'fireworks', 'construction', 'road', 'water', 'fishery', 'farm']

function like(by: Likeness, a: Known): Sql {
  // GB/T 4754: a letter and two digits are the division (大类)
  if (by === 'industry') return sql`t.industry is not null and left(t.industry, 3) = ${a.industry?.slice(0, 3) ?? '—'}`
  if (by === 'sector') return sql`t.sector = ${sameSector.find((s) => s === a.category) ?? '—'}`
  return sql`t.features && coalesce((select e.features from enterprises e where e.id = ${a.enterpriseId}::uuid), '{}') || ${[...(traits[a.type ?? ''] ?? [])]}::text[]`
}
const among = (by: Likeness, a: Known): Sql => sql`from enterprises_seen t where t.retired_at is null and t.operating is distinct from 'closed' and t.id is distinct from ${a.enterpriseId}::uuid and (${like(by, a)})`
/** The most dangerous first. */
const order = sql`order by array_position(array['red', 'orange', 'yellow', 'blue'], t.color) nulls last, t.id`

async function accidentOf(tx: Tx, id: string): Promise<Known> {
  const c = await caseById(tx, id), a = c && await accidentById(tx, c.accidentId)
  if (!a) throw notFound({ what: '这件事故调查' })
  return a
}

export async function findElsewhere(tx: Tx, id: string, by: Likeness): Promise<{ total: number; rows: { id: string; name: string; place: string; color: string | null }[] }> {
  const a = await accidentOf(tx, id)
  const { total } = await tx.one<{ total: number }>(sql`select count(*)::int as total ${among(by, a)}`)
  return { total, rows: await tx.rows(sql`select t.id, t.name, region_label(t.region_path) as place, t.color ${among(by, a)} ${order} limit 20`) }
}

const found: readonly State[] = ['investigating', 'submitted', 'reviewed', 'approved', 'enforcing', 'published', 'evaluated']

/** The first so many become a list of enterprises to inspect; the case remembers which. */
export async function inspectElsewhere(tx: Tx, id: string, given: { revision: number; by: Likeness; count: number }): Promise<{ id: string; revision: number; selectionId: string }> {
  const c = await takeCase(tx, id, given.revision), a = await accidentOf(tx, id)
  requireState(c, found, '举一反三')
  const enterpriseIds = (await tx.rows<{ id: string }>(sql`select t.id ${among(given.by, a)} ${order} limit ${given.count}`)).map((r) => r.id)
  if (!enterpriseIds.length) throw noCandidates()
  const selection = await makeSelection(tx, { title: `${a.name}：同类企业检查`, reason: `事故调查举一反三（${a.name}）`, enterpriseIds })
  const done = await touch(tx, c, 'searched_elsewhere', { selectionId: selection.id, by: given.by, enterprises: enterpriseIds.length }, [sql`selection_id = ${selection.id}`, sql`selected_on = ${await today(tx)}`, sql`selected_by = ${doer(tx).name}`])
  return { ...done, selectionId: selection.id }
}
