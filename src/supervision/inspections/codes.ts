// Codes of inspections (JC-2026-000123) and selections (CQ-2026-0004): one after the other in a year.
import { sql, type Tx } from '#kit/db'

const width = { JC: 6, CQ: 4 }

/** The next `n` codes. The row stays locked until the transaction ends: take them last. */
export async function nextCodes(tx: Tx, series: keyof typeof width, n: number, year?: number): Promise<string[]> {
  const { last, of } = await tx.one<{ last: number; of: number }>(sql`insert into inspection_counters as c (series, year, last_no)
    values (${series}, coalesce(${year ?? null}::int, extract(year from anlan_now() at time zone 'Asia/Shanghai')::int), ${n}) on conflict (series, year) do update set last_no = c.last_no + ${n} returning last_no as last, year as of`)
  return Array.from({ length: n }, (_, i) => `${series}-${of}-${String(last - n + i + 1).padStart(width[series], '0')}`)
}
