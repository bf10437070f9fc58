// 发文字号: gapless, monotone, never reused, per 机关代字 and year (promise I-12).
import { actorName } from '../access/index.ts'
import { sql, type Tx } from '../db/index.ts'
import { problem } from '../errors/index.ts'
import { officialNumber } from './model.ts'

export type DocumentNumber = { series: string; year: number; no: number; text: string }
export type Subject = { kind: string; id: string }

export const numberUnknown = problem('document_number.unknown', 404, (d: { number: string }) =>
  `编号簿中没有${d.number}。请核对机关代字、年份和序号。`)
export const numberAlreadyVoided = problem('document_number.already_voided', 409, (d: { number: string }) =>
  `${d.number}已经作废，不能再次作废；作废的编号不再使用。`)

/**
 * The next number of a series in a year (the year of the database's clock in China when not given). The counter row stays locked
 * until the transaction ends: a second taker waits, and a transaction that fails gives its number back by never having taken it.
 * Take the number last, so that others wait as short as can be.
 */
export async function nextNumber(tx: Tx, wanted: { series: string; year?: number; subject?: Subject }): Promise<DocumentNumber> {
  const { series, subject } = wanted
  const year = wanted.year ?? await yearInChina(tx)
  const { no } = await tx.one<{ no: number }>(sql`
    insert into document_counters as c (series, year, last_no) values (${series}, ${year}, 1)
    on conflict (series, year) do update set last_no = c.last_no + 1 returning last_no as no`)
  await tx.run(sql`
    insert into document_numbers (series, year, no, subject_kind, subject_id, taken_by, taken_at)
    values (${series}, ${year}, ${no}, ${subject?.kind ?? null}, ${subject?.id ?? null}, ${actorName(tx.actor)}, anlan_now())`)
  return { series, year, no, text: officialNumber(series, year, no) }
}

/** The next numbers of a series for many, in their order, in one statement. */
export async function nextNumbers(tx: Tx, { series, year, subjects }: { series: string; year: number; subjects: readonly Subject[] }): Promise<DocumentNumber[]> {
  const { taken } = await tx.one<{ taken: number[] }>(sql`
    select document_numbers_take(${series}, ${year}::int, ${subjects.map((s) => s.kind)}::text[], ${subjects.map((s) => s.id)}::text[], ${actorName(tx.actor)}) as taken`)
  return taken.map((no) => ({ series, year, no, text: officialNumber(series, year, no) }))
}

/** Voids a taken number: it stays in the book with its reason and is never given out again. */
export async function voidNumber(tx: Tx, number: { series: string; year: number; no: number }, reason: string): Promise<void> {
  const { series, year, no } = number
  const text = officialNumber(series, year, no)
  const row = await tx.maybe<{ voidedAt: string | null }>(sql`
    select voided_at from document_numbers where series = ${series} and year = ${year} and no = ${no} for update`)
  if (!row) throw numberUnknown({ number: text })
  if (row.voidedAt) throw numberAlreadyVoided({ number: text })
  await tx.run(sql`
    update document_numbers set voided_at = anlan_now(), voided_by = ${actorName(tx.actor)}, void_reason = ${reason}
    where series = ${series} and year = ${year} and no = ${no}`)
}

/** Promise I-12 on a live database: every counter equals the numbers in its book, which begin at 1 and have no hole. */
export async function numbersAreGapless(tx: Tx): Promise<{ ok: boolean; figure: string }> {
  const { series, numbers, broken } = await tx.one<{ series: number; numbers: number; broken: number }>(sql`
    select count(*)::int as series, coalesce(sum(taken), 0)::int as numbers,
           (count(*) filter (where taken <> last_no or coalesce(highest, 0) <> last_no))::int as broken
    from document_counters left join lateral (
      select count(*)::int as taken, max(no) as highest from document_numbers n
      where n.series = document_counters.series and n.year = document_counters.year) book on true`)
  return { ok: broken === 0, figure: `${numbers} numbers in ${series} series, ${broken} with a gap` }
}

async function yearInChina(tx: Tx): Promise<number> {
  return (await tx.one<{ year: number }>(sql`select extract(year from anlan_now() at time zone 'Asia/Shanghai')::int as year`)).year
}
