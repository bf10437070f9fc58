import { sql } from '#kit/db'
import type { PromiseCheck } from '#kit/feature'

export const promises: PromiseCheck[] = [{
  key: 'I-12', title: 'every number of the letters stands on one letter, and every issued letter has its number',
  check: async (tx) => {
    const { taken, wrong } = await tx.one<{ taken: number; wrong: number }>(sql`select count(*)::int as taken, (count(*) filter (where l.id is null or (l.series, l.year, l.no) is distinct from (n.series, n.year::int, n.no)))::int as wrong
      from document_numbers n left join letters l on l.id::text = n.subject_id where n.subject_kind = 'letter' and n.voided_at is null`)
    return { ok: wrong === 0, figure: `${taken} numbers, ${wrong} wrong` }
  },
}, {
  key: 'I-6', title: 'no two letters in force tell of the same accidents, and who signs has neither written nor submitted',
  check: async (tx) => {
    const { letters, wrong } = await tx.one<{ letters: number; wrong: number }>(sql`select count(*)::int as letters, (count(*) filter (where l.issued_by is not null and l.issued_by in (l.submitted_by, l.edited_by)))::int
      + (select count(*)::int from (select kind, facts_key from letters where state <> 'withdrawn' group by 1, 2 having count(*) > 1) d) as wrong from letters l`)
    return { ok: wrong === 0, figure: `${letters} letters, ${wrong} wrong` }
  },
}]
