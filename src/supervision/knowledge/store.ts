import type { z } from 'zod'
import { sql, type Tx } from '#kit/db'
import type { adoption, kindCounts, push, Pushed } from './model.ts'
import { rolesOf } from './push.ts'

/** What was pushed to one of my roles, in a region that I stand in or under; the newest first, what I have not read before the rest. */
export async function pushedTo(tx: Tx, unreadOnly: boolean): Promise<{ rows: Pushed[]; unread: number }> {
  const me = tx.actor.kind === 'user' ? tx.actor.id : null
  const rows = await tx.rows<Pushed>(sql`select p.id, p.knowledge_id, k.title, k.kind, k.summary, p.note, region_label(p.region_path) as place, p.by_name as by, p.at, r.at as read_at
    from knowledge_pushes p join knowledge k on k.id = p.knowledge_id and k.retired_at is null left join knowledge_reads r on r.push_id = p.id and r.user_id = ${me}
    where p.roles && ${rolesOf(tx)}::text[] and starts_with((select anlan_scope()), p.region_path) order by r.at is not null, p.at desc limit 200`)
  return { rows: unreadOnly ? rows.filter((r) => !r.readAt) : rows, unread: rows.filter((r) => !r.readAt).length }
}

export const pushesOf = (tx: Tx, id: string): Promise<z.input<typeof push>[]> => tx.rows(sql`select p.id, region_label(p.region_path) as place, p.roles, p.note, p.by_name as by, p.at,
  coalesce((select jsonb_agg(jsonb_build_object('name', r.user_name, 'at', r.at) order by r.at) from knowledge_reads r where r.push_id = p.id), '[]') as readers from knowledge_pushes p where p.knowledge_id = ${id} order by p.at desc limit 100`)

export const adoptionsOf = (tx: Tx, id: string): Promise<z.input<typeof adoption>[]> => tx.rows(sql`select a.id, region_label(a.region_path) as place, a.note, a.adopted_on, a.by_name as by from knowledge_adoptions a where a.knowledge_id = ${id} order by a.adopted_on desc, a.id`)

export const countsByKind = (tx: Tx): Promise<z.input<typeof kindCounts>> => tx.rows(sql`select k.kind, count(*)::int as items, count(*) filter (where exists (select from knowledge_pushes p where p.knowledge_id = k.id))::int as pushed,
  (select count(*)::int from knowledge_adoptions a join knowledge x on x.id = a.knowledge_id where x.kind = k.kind and x.retired_at is null) as adopted from knowledge k where k.retired_at is null group by k.kind order by count(*) desc`)
