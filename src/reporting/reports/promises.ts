import { sql, type Tx } from '#kit/db'
import { figureKeys, figureOf } from '#kit/figures'

/** I-9 for reports: a count that was printed is the number of rows behind it, and rows that are kept are that many. */
async function countsEqualRows(tx: Tx): Promise<{ ok: boolean; figure: string }> {
  const counting = figureKeys().filter((key) => figureOf(key).value === 'count')
  const { figures, wrong } = await tx.one<{ figures: number; wrong: number }>(sql`
    select count(*)::int as figures, (count(*) filter (where (binding->>'key' = any(${counting}::text[]) and value is distinct from row_count) or (rows is not null and jsonb_array_length(rows) <> row_count)))::int as wrong from report_figures`)
  return { ok: wrong === 0, figure: `${figures} figures in reports, ${wrong} unlike their rows` }
}

export const promises = [{ key: 'I-9', title: 'a figure in a report equals the rows behind it', check: countsEqualRows }]
