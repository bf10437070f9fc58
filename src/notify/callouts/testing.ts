// What the tests of notify share: a callout in the small city, and its people by place and rank.
import { sql } from '#kit/db'
import type { City } from '#kit/testing'
import { startCallout, type CalloutRequest } from './start.ts'

export { promises } from './promises.ts'

let subjects = 0

export const begin = (city: City, over: Partial<CalloutRequest> = {}): Promise<{ calloutId: string; holders: number }> => city.tx((tx) => startCallout(tx, {
  subject: { kind: 'warning', id: `test-${++subjects}` }, level: 2, title: '暴雨橙色预警', message: '预计 3 小时内雨量达 50 毫米以上。', regionPaths: ['350500/350521/350521100/'], region: '350500/350521/', ...over,
}))

export type Called = { id: string; no: number; rank: string; role: string; state: string; answer: string | null; postId: string; postState: string; path: string; linksExpireAt: string; ownerKind: string | null; nextStep: number | null; nextAt: string | null }

/** Everybody called, by place; superiors after the post's own. */
export const called = (city: City, calloutId: string): Promise<Called[]> => city.tx((tx) => tx.rows<Called>(sql`
  select k.id, k.no, k.rank, k.role, k.state, k.answer, cp.id as post_id, cp.state as post_state, k.region_path as path, c.links_expire_at, cp.owner_kind, cp.next_step, cp.next_at
  from calls k join callout_posts cp on cp.id = k.callout_post_id join callouts c on c.id = k.callout_id where k.callout_id = ${calloutId} order by k.region_path, cp.id, k.role, k.rank`))

/** A and B of a village's post (北关社区 has both). */
export const village = '350500/350521/350521100/350521100001/'
export async function pair(city: City, calloutId: string, path = village): Promise<{ a: Called; b: Called }> {
  const own = (await called(city, calloutId)).filter((c) => c.path === path && c.role === 'holder')
  return { a: own.find((c) => c.rank === 'A') as Called, b: own.find((c) => c.rank === 'B') as Called }
}

export type Tried = { id: string; callId: string; channel: string; state: string; reason: string | null; step: number; tries: number }
export const attemptsOf = (city: City, calloutId: string): Promise<Tried[]> => city.tx((tx) => tx.rows<Tried>(sql`
  select id, call_id, channel, state, reason, step, tries from attempts where callout_id = ${calloutId} order by queued_at, id`))
