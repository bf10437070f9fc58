import { sql, type Tx } from '#kit/db'
import { open } from '#kit/seal'
import { linkToken } from '#notify/links'
import type { Notice } from './model.ts'

type Row = Omit<Notice, 'page'> & { no: number; linksExpireAt: string; phoneSealed: Buffer }

/** The calls put to whoever has this account's telephone: the number is the person. Newest first. */
export async function noticesOf(tx: Tx, userId: string): Promise<Notice[]> {
  const user = await tx.maybe<{ phoneSealed: Buffer | null }>(sql`select phone_sealed from users where id = ${userId}`)
  const phone = user?.phoneSealed ? open(user.phoneSealed) : undefined
  if (!phone) return []
  const rows = await tx.rows<Row>(sql`
    select k.id as call_id, k.no, k.role, k.state, k.answer, k.answered_at, c.level, c.title, c.message, c.number, c.drill, c.started_at, c.ended_at, c.links_expire_at, cp.title as post, r.name as region_name, h.phone_sealed
    from duty_holders h join calls k on k.holder_id = h.id join callout_posts cp on cp.id = k.callout_post_id join callouts c on c.id = k.callout_id join regions r on r.code = cp.region_code
    where h.phone_tail = ${phone.slice(-4)} order by c.started_at desc, k.id limit 200`)
  return rows.filter((r) => open(r.phoneSealed) === phone).map(({ no, linksExpireAt, phoneSealed: _, ...row }) => ({ ...row, page: `/c/${linkToken({ no, linksExpireAt })}` }))
}
