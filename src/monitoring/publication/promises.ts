import { sql } from '#kit/db'
import type { PromiseCheck } from '#kit/feature'

export const promises: PromiseCheck[] = [{
  key: 'I-10', title: 'no drill of a warning was posted to a broadcast platform, nor stands as Actual in the feed',
  check: async (tx) => {
    const { drills, wrong } = await tx.one<{ drills: number; wrong: number }>(sql`select count(*) filter (where p.drill)::int as drills,
      count(*) filter (where p.drill and (p.detail ? 'posted' or m.status = 'Actual'))::int as wrong from publications p left join cap_messages m on m.publication_id = p.id`)
    return { ok: wrong === 0, figure: `${drills} of drills, ${wrong} wrong` }
  },
}]
