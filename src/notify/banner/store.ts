import { sql, type Tx } from '#kit/db'
import { open } from '#kit/seal'
import type { WaitingCall } from './model.ts'

type Row = WaitingCall & { phoneSealed: Buffer }

/** Calls of running callouts that whoever has this account's telephone has not answered: the number is the person. Worst first. */
export async function waitingFor(tx: Tx, userId: string): Promise<WaitingCall[]> {
  const user = await tx.maybe<{ phoneSealed: Buffer | null }>(sql`select phone_sealed from users where id = ${userId}`)
  const phone = user?.phoneSealed?.length ? open(user.phoneSealed) : undefined
  if (!phone) return []
  const rows = await tx.rows<Row>(sql`
    select k.id as call_id, k.role, c.level, c.title, c.message, c.drill, c.started_at, cp.next_at, cp.title as post, r.name as region_name, h.phone_sealed
    from (select id, phone_sealed from duty_holders where phone_tail = ${phone.slice(-4)} union all select id, phone_sealed from informants where phone_tail = ${phone.slice(-4)}) h
      join calls k on k.holder_id = h.id and k.answered_at is null and k.state in ('calling', 'unwoken') join callouts c on c.id = k.callout_id and c.ended_at is null
      join callout_posts cp on cp.id = k.callout_post_id and cp.state <> 'woken' join regions r on r.code = cp.region_code order by c.level, c.started_at, k.id limit 50`)
  return rows.filter((r) => r.phoneSealed.length && open(r.phoneSealed) === phone).map(({ phoneSealed: _, ...row }) => row)
}

/** The screen has shown it: an attempt that arrived, once a call. Reading is not known, answering is an answer. */
export async function keepShown(tx: Tx, callIds: readonly string[]): Promise<number> {
  const shown = await tx.run(sql`
    insert into attempts (call_id, callout_id, channel, step, level, drill, region_path, state, queued_at, due_at, sent_at, delivered_at, tries)
    select k.id, k.callout_id, 'desk', coalesce(cp.next_step, 1) - 1, c.level, c.drill, k.region_path, 'delivered', at, at, at, at, 1
    from calls k join callout_posts cp on cp.id = k.callout_post_id join callouts c on c.id = k.callout_id, (select anlan_now() as at) clock
    where k.id = any(${callIds}::uuid[]) and not exists (select from attempts a where a.call_id = k.id and a.channel = 'desk')`)
  if (shown) await tx.run(sql`update calls set sent_at = coalesce(sent_at, anlan_now()), delivered_at = coalesce(delivered_at, anlan_now()) where id = any(${callIds}::uuid[])`)
  return shown
}
