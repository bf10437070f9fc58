import { sql } from '#kit/db'
import type { PromiseCheck } from '#kit/feature'

export const promises: PromiseCheck[] = [{
  key: 'I-6', title: 'every released own warning has two hands, a number, and towns that no other warning of its track holds',
  check: async (tx) => {
    const { released, wrong } = await tx.one<{ released: number; wrong: number }>(sql`
      select count(*)::int as released, (count(*) filter (where w.doc_no is null or w.released_by in (w.submitted_by, w.drafted_by, w.edited_by)
        or (w.state = 'released') <> exists (select 1 from warning_regions r where r.warning_id = w.id and r.in_force_from is not null and r.ended_at is null)))::int as wrong
      from warnings w where w.origin = 'own' and w.released_at is not null`)
    return { ok: wrong === 0, figure: `${released} released, ${wrong} wrong` }
  },
}]
