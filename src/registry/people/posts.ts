// 岗位 post: a duty outlives the person who holds it; calls go along posts, never along people. Told apart by where it stands and what it is called.
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import type { LedgerQuery } from '#registry/filters'
import { listLedger, matching, type LedgerPage } from '#registry/ledger'
import { regionOf } from '#registry/regions'
import type { Post } from './api.ts'
import './errors.ts' // what the constraints of posts say

const columns = sql`t.id, t.title, t.level, t.charge, t.region_code, t.region_path, region_label(t.region_path) as place, t.superior_post_id, s.title as superior_title, a.person_name as a, b.person_name as b`
const from = sql`posts t left join posts s on s.id = t.superior_post_id
  left join duty_holders a on a.post_id = t.id and a.rank = 'A' and a.retired_at is null left join duty_holders b on b.post_id = t.id and b.rank = 'B' and b.retired_at is null`

/** `vacant`: posts with no A. */
export const listPosts = (tx: Tx, query: LedgerQuery & { vacant?: boolean }): Promise<LedgerPage<Post>> => listLedger<Post>(tx, {
  columns, from, key: sql`t.id::text`, query,
  where: [sql`t.retired_at is null`, ...matching(query.q, [sql`t.title`, sql`t.charge`]), ...(query.vacant ? [sql`a.id is null`] : [])],
})

/** The post above one at `path`: the oldest of the nearest region above that has any. */
const headAbove = (path: string | ReturnType<typeof sql>) => sql`(select h.id from unnest(string_to_array(trim(trailing '/' from ${path}), '/')) with ordinality above(code, depth)
  join posts h on h.region_code = above.code and h.retired_at is null and h.level < array_length(string_to_array(trim(trailing '/' from ${path}), '/'), 1) + 1 order by above.depth desc, h.id limit 1)`

/** A new post reports to the head post of the region above, unless told otherwise. */
export async function addPost(tx: Tx, given: { regionCode: string; title: string; charge: string; superiorPostId?: string | null }): Promise<{ id: string }> {
  const { path, level } = await regionOf(tx, given.regionCode)
  const { id } = await tx.one<{ id: string }>(sql`insert into posts (region_code, region_path, level, title, charge, superior_post_id)
    values (${given.regionCode}, ${path}, ${level}, ${given.title}, ${given.charge}, coalesce(${given.superiorPostId ?? null}::uuid, ${headAbove(path)})) returning id`)
  await record(tx, { type: 'post.added', subject: { kind: 'post', id }, region: path, data: { title: given.title } })
  return { id }
}

/** The post of this name, set up where there is none. */
export async function postNamed(tx: Tx, { regionCode, title, charge }: { regionCode: string; title: string; charge: string | null }): Promise<string> {
  const there = await tx.maybe<{ id: string }>(sql`select id from posts where region_code = ${regionCode} and title = ${title} and retired_at is null`)
  return there?.id ?? (await addPost(tx, { regionCode, title, charge: charge ?? '' })).id
}

/** The same for a file: posts that its rows name are set up from the city down, so that each finds the one above; then every row gets its post. */
export async function stagePosts(tx: Tx, importId: string): Promise<void> {
  // without statistics every row of the stage would be held against every post
  const analyze = () => tx.run(sql`select registry_analyze_table('duty_holders_stage'), registry_analyze_table('posts')`)
  await analyze()
  let any = false
  for (let level = 2; level <= 5; level++) {
    const made = await tx.rows<{ id: string; title: string; regionPath: string }>(sql`insert into posts (region_code, region_path, level, title, charge, superior_post_id)
      select s.region_code, s.region_path, ${level}, s.post_title, coalesce(s.charge, ''), ${headAbove(sql`s.region_path`)}
      from (select distinct on (s.region_code, s.post_title) s.* from duty_holders_stage s where s.import_id = ${importId} order by s.region_code, s.post_title, s.row_no) s
      where array_length(string_to_array(trim(trailing '/' from s.region_path), '/'), 1) + 1 = ${level}
        and not exists (select from posts p where p.region_code = s.region_code and p.title = s.post_title and p.retired_at is null) order by s.row_no returning id, title, region_path`)
    any ||= made.length > 0
    if (made.length) await record(tx, { type: 'post.imported', subject: { kind: 'import', id: importId }, region: tx.actor.scope === '!' ? '' : tx.actor.scope, data: { posts: made.length, level } })
  }
  if (any) await analyze()
  await tx.run(sql`update duty_holders_stage s set post_id = p.id from posts p where s.import_id = ${importId} and p.region_code = s.region_code and p.title = s.post_title and p.retired_at is null`)
}

/** What the A of a post looks after is what the post looks after. */
export const takeCharge = (tx: Tx, ids: readonly string[]): Promise<number> => tx.run(sql`update posts p set charge = h.charge from duty_holders h
  where h.id = any(${ids}::uuid[]) and h.post_id = p.id and h.rank = 'A' and h.retired_at is null and h.charge is not null and h.charge <> p.charge`)
