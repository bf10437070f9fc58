// 责任人、岗位、灾害信息员: who is answerable, and who is to be called.
import { z } from 'zod'
import { raw, sql, type Tx } from '#kit/db'
import { figure } from '#kit/figures'
import { route } from '#kit/http'
import { inside, type LedgerOwn, rowOf } from '#registry/ledger'
import * as api from './api.ts'
import { erasures } from './erasures.ts'
import { holders } from './holdersLedger.ts'
import { addPost, listPosts, postNamed, stagePosts, takeCharge } from './posts.ts'
import { postChain } from './serving.ts'

const read = { permission: 'duty_holder.read', scope: 'region' } as const

/** What is special to duty holders beside their definition: each stands on a post, and above it stand others. */
export const holdersOwn: LedgerOwn = {
  hooks: {
    columns: ['post_id'],
    prepare: async (tx, { values, regionCode }) => ({ post_id: await postNamed(tx, { regionCode, title: String(values.postTitle), charge: values.charge as string | null }) }),
    stage: stagePosts,
    after: async (tx, ids) => void (await takeCharge(tx, ids)),
  },
  more: {
    routes: [
      route(api.holderChain, { ...read, run: ({ tx, params }) => chainAbove(tx, params.id) }),
      route(api.listPosts, { ...read, run: ({ tx, query }) => listPosts(tx, query) }),
      route(api.addPost, { permission: 'duty_holder.edit', scope: 'region', status: 201, run: ({ tx, body }) => addPost(tx, body) }),
    ],
    figures: [figure({
      key: 'post.without_a', unit: '个', permission: 'duty_holder.read', params: z.object({ region: z.string().optional() }), value: 'count', columns: ['place', 'postTitle'],
      rows: ({ region }) => sql`select region_label(t.region_path) as place, t.title as post_title from posts t
        where t.retired_at is null and not exists (select from duty_holders h where h.post_id = t.id and h.rank = 'A' and h.retired_at is null) ${inside(region)} order by t.region_path, t.id`,
    })],
    erasures, ledgers: ['posts'],
  },
}

async function chainAbove(tx: Tx, id: string): Promise<{ chain: { postId: string; title: string; level: number; names: string }[] }> {
  await rowOf(tx, holders, id)
  const { postId } = await tx.one<{ postId: string }>(sql`select post_id from duty_holders where id = ${id}`)
  return { chain: (await postChain(tx, postId)).map((step) => ({ postId: step.postId, title: step.title, level: step.level, names: step.holders.map((h) => `${h.rank} ${h.personName}`).join(' · ') })) }
}

/** Holders answered on their own numbers at these instants: the numbers are confirmed. One who has changed his number since, or was confirmed later, stays as he is. */
export const confirmHolders = (tx: Tx, answers: readonly { id: string; at: string }[]): Promise<number> =>
  tx.run(sql`update duty_holders h set confirmed_at = a.at, confirmed_by = h.person_name from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as a(id uuid, at timestamptz)
    where h.id = a.id and h.retired_at is null and coalesce(h.confirmed_at < a.at, true) and not exists (select from ledger_history l where l.row_id = h.id and l.at > a.at and l.before ? 'phone_index')`)

/** A contact test has proven numbers right or wrong at these instants: a right one is confirmed, a wrong one is no longer. Whoever was confirmed or renumbered since stays as he is. */
export async function numbersTested(tx: Tx, kind: 'holder' | 'informant', proven: readonly { id: string; at: string; right: boolean }[]): Promise<void> {
  const table = raw(kind === 'holder' ? 'duty_holders' : 'informants'), given = sql`jsonb_to_recordset(${JSON.stringify(proven)}::jsonb) as a(id uuid, at timestamptz, "right" boolean)`
  const since = sql`h.id = a.id and h.retired_at is null and not exists (select from ledger_history l where l.row_id = h.id and l.at > a.at and l.before ? 'phone_index')`
  await tx.run(sql`update ${table} h set confirmed_at = a.at, confirmed_by = h.person_name from ${given} where a."right" and coalesce(h.confirmed_at < a.at, true) and ${since}`)
  await tx.run(sql`update ${table} h set confirmed_at = null, confirmed_by = null from ${given} where not a."right" and h.confirmed_at < a.at and ${since}`)
}

export { holders } from './holdersLedger.ts'
export { informants } from './informantsLedger.ts'
export { holdersUnder, postChain } from './serving.ts'
export { addPost, postNamed } from './posts.ts'
