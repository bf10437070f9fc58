import { sql, type Tx } from '#kit/db'
import { open } from '#kit/seal'
import { linkToken } from '#notify/links'
import type { Notice, Told } from './model.ts'

type Row = Omit<Notice, 'page'> & { no: number; linksExpireAt: string; phoneSealed: Buffer }

export async function phoneOf(tx: Tx, userId: string): Promise<string | undefined> {
  const user = await tx.maybe<{ phoneSealed: Buffer | null }>(sql`select phone_sealed from users where id = ${userId}`)
  return user?.phoneSealed ? open(user.phoneSealed) : undefined
}

/** The calls put to whoever has this telephone: the number is the person. Newest first. */
export async function noticesOf(tx: Tx, phone: string): Promise<Notice[]> {
  const rows = await tx.rows<Row>(sql`
    select k.id as call_id, k.no, k.role, k.state, k.answer, k.answered_at, c.level, c.title, c.message, c.number, c.drill, c.started_at, c.ended_at, c.links_expire_at, cp.title as post, r.name as region_name, h.phone_sealed
    from duty_holders h join calls k on k.holder_id = h.id join callout_posts cp on cp.id = k.callout_post_id join callouts c on c.id = k.callout_id join regions r on r.code = cp.region_code
    where h.phone_tail = ${phone.slice(-4)} order by c.started_at desc, k.id limit 200`)
  return rows.filter((r) => open(r.phoneSealed) === phone).map(({ no, linksExpireAt, phoneSealed: _, ...row }) => ({ ...row, page: `/c/${linkToken({ no, linksExpireAt })}` }))
}

/** What the same person was told afterwards. Newest first. */
export async function toldTo(tx: Tx, phone: string): Promise<Told[]> {
  const rows = await tx.rows<Told & { phoneSealed: Buffer }>(sql`select distinct on (n.created_at, n.id) n.id, n.kind, n.level, n.title, n.message, n.drill, n.created_at, h.phone_sealed
    from duty_holders h join notice_people p on p.holder_id = h.id join notices n on n.id = p.notice_id where h.phone_tail = ${phone.slice(-4)} order by n.created_at desc, n.id limit 100`)
  return rows.filter((r) => open(r.phoneSealed) === phone).map(({ phoneSealed: _, ...row }) => row)
}
