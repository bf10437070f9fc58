// Who is to be called, and who stands above.
import { sql, type Tx } from '#kit/db'

export type Serving = { postId: string; postTitle: string; level: number; superiorPostId: string | null; holderId: string; rank: 'A' | 'B'; personName: string; phoneMask: string; regionCode: string; regionPath: string }

const columns = sql`p.id as post_id, p.title as post_title, p.level, p.superior_post_id, h.id as holder_id, h.rank, h.person_name, h.phone_mask, h.region_code, h.region_path`

/** Serving duty holders of every post in these regions and below, A before B of each post. */
export const holdersUnder = (tx: Tx, paths: readonly string[]): Promise<Serving[]> => tx.rows<Serving>(sql`
  select ${columns} from posts p join duty_holders h on h.post_id = p.id and h.retired_at is null
  where p.retired_at is null and exists (select from unnest(${paths}::text[]) as u(path) where starts_with(p.region_path, u.path))
  order by p.region_path, p.id, h.rank`)

/** The posts a call climbs, from the post itself to the top, each with its people (A before B; none when it is vacant). */
export const postChain = (tx: Tx, postId: string): Promise<{ postId: string; title: string; level: number; regionPath: string; holders: { id: string; rank: 'A' | 'B'; personName: string }[] }[]> => tx.rows(sql`
  with recursive chain as (
    select id, title, level, region_path, superior_post_id, 0 as depth from posts where id = ${postId}
    union all select p.id, p.title, p.level, p.region_path, p.superior_post_id, depth + 1 from posts p join chain c on p.id = c.superior_post_id)
  select id as post_id, title, level, region_path, coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'rank', h.rank, 'personName', h.person_name) order by h.rank)
    from duty_holders h where h.post_id = chain.id and h.retired_at is null), '[]') as holders
  from chain order by depth`)
