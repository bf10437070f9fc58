import { sql } from '#kit/db'
import type { PromiseCheck } from '#kit/feature'

export const responsePromises: PromiseCheck[] = [{
  key: 'I-12', title: '响应文号连续、无重号、无跳号',
  check: async (tx) => {
    const { n } = await tx.one<{ n: number }>(sql`select count(*)::int as n from (
      select region_path, doc_year from response_changes where doc_no is not null group by 1, 2 having max(doc_no) < count(*) or count(distinct doc_no) <> count(*)) t`)
    return { ok: n === 0, figure: n }
  },
}, {
  key: 'I-6', title: '响应的级别等于最后一次签发的级别',
  check: async (tx) => {
    const { n } = await tx.one<{ n: number }>(sql`select count(*)::int as n from responses p where p.started_at is not null and p.ended_at is null and p.level is distinct from
      (select c.to_level from response_changes c where c.response_id = p.id and c.signed_at is not null order by c.signed_at desc limit 1)`)
    return { ok: n === 0, figure: n }
  },
}]
