import { sql, type Tx } from '#kit/db'

/** I-9 for reports: a count printed is the number of rows kept behind it. */
async function countsEqualRows(tx: Tx): Promise<{ ok: boolean; figure: string }> {
  const { figures, wrong } = await tx.one<{ figures: number; wrong: number }>(sql`
    select count(*)::int as figures, (count(*) filter (where value <> jsonb_array_length(rows)))::int as wrong
    from sitrep_figures where unit in ('站', '条', '支', '人次', '次') and value is not null`)
  return { ok: wrong === 0, figure: `${figures} counts in reports, ${wrong} unlike their rows` }
}

/** I-12 for issues: 第 1 期 … 第 n 期 without a hole. */
async function issuesAreGapless(tx: Tx): Promise<{ ok: boolean; figure: string }> {
  const { incidents, wrong } = await tx.one<{ incidents: number; wrong: number }>(sql`
    select count(*)::int as incidents, (count(*) filter (where issues <> highest))::int as wrong
    from (select incident_id, count(*) as issues, max(issue) as highest from sitreps where issue is not null group by incident_id) x`)
  return { ok: wrong === 0, figure: `${incidents} incidents with reports, ${wrong} with a gap` }
}

export const promises = [
  { key: 'I-9', title: 'a figure in a situation report equals the rows kept behind it', check: countsEqualRows },
  { key: 'I-12', title: 'issues of a situation report are gapless', check: issuesAreGapless },
]
