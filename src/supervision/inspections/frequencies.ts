// 分级差异化: how often an enterprise is inspected, by its risk colour and standardization grade. Rows with source and mark, changed by the office.
import { actorName } from '#kit/access'
import { type Sql, sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'

export type Frequency = { color: 'red' | 'orange' | 'yellow' | 'blue'; rating: 'national' | 'provincial' | 'quanzhou' | 'none'; everyMonths: number; source: string; verified: boolean; changedBy: string | null; changedAt: string | null }

export const frequencyRows = (tx: Tx): Promise<Frequency[]> =>
  tx.rows(sql`select * from inspection_frequencies order by array_position('{red,orange,yellow,blue}', color), array_position('{none,quanzhou,provincial,national}', rating)`)

export async function changeFrequency(tx: Tx, color: string, rating: string, given: { everyMonths: number; source: string; verified: boolean }): Promise<Frequency> {
  const before = await tx.maybe<Frequency>(sql`select * from inspection_frequencies where color = ${color} and rating = ${rating} for update`)
  if (!before) throw notFound({ what: '这条检查频次' })
  await tx.run(sql`update inspection_frequencies set every_months = ${given.everyMonths}, source = ${given.source}, verified = ${given.verified}, changed_by = ${actorName(tx.actor)}, changed_at = anlan_now() where color = ${color} and rating = ${rating}`)
  await record(tx, { type: 'inspection_frequency.changed', subject: { kind: 'inspection_frequency', id: `${color}/${rating}` }, region: tx.actor.kind === 'user' ? tx.actor.scope : '', data: { before: before.everyMonths, after: given.everyMonths, source: given.source, verified: given.verified } })
  return tx.one(sql`select * from inspection_frequencies where color = ${color} and rating = ${rating}`)
}

/** From memory, to be confirmed by the office: the graver the colour the oftener, a better grade one step seldomer. */
const first: Readonly<Record<Frequency['color'], Readonly<Record<Frequency['rating'], number>>>> = {
  red: { none: 1, quanzhou: 3, provincial: 3, national: 6 }, orange: { none: 3, quanzhou: 6, provincial: 6, national: 12 }, yellow: { none: 6, quanzhou: 12, provincial: 12, national: 24 }, blue: { none: 12, quanzhou: 24, provincial: 24, national: 36 },
}

export async function seedFrequencies(tx: Tx): Promise<void> {
  const rows = Object.entries(first).flatMap(([color, by]) => Object.entries(by).map(([rating, months]) => ({ color, rating, months })))
  await tx.run(sql`insert into inspection_frequencies (color, rating, every_months, source, verified) select color, rating, months, '分级分类执法检查频次（待核）', false
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(color text, rating text, months int) on conflict do nothing`)
}

/** standardization grades as the frequency table knows them */
const band = sql`case when t.rating like 'national%' then 'national' when t.rating in ('provincial', 'quanzhou') then t.rating else 'none' end`

/** Enterprises under `where` whose time has come, the longest overdue first (one never inspected before all). A colour that is unknown counts as yellow. */
export const duePool = async (tx: Tx, where: Sql): Promise<string[]> =>
  (await tx.rows<{ id: string }>(sql`
    select d.id from (select t.id, f.every_months, (select max(i.done_on) from inspections_seen i where i.enterprise_id = t.id and i.stage = 'done' and i.retired_at is null) as last
        from enterprises_seen t join inspection_frequencies f on f.color = coalesce(t.color, 'yellow') and f.rating = ${band} where ${where} and t.operating is distinct from 'closed') d
    where (d.last is null or d.last + make_interval(months => d.every_months) <= anlan_now()) and not (select exists (select from inspections_seen i where i.enterprise_id = d.id and i.stage = 'planned' and i.retired_at is null))
    order by d.last is not null, d.every_months, d.last + make_interval(months => d.every_months), d.id`)).map((r) => r.id)
