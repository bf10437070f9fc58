// The rows behind the sending of notices. Red before blue, older before younger; a claim is a lease, so that a killed process loses nothing.
import { sql, type Tx } from '#kit/db'

export type Due = { id: string; drill: boolean; title: string; message: string; phoneSealed: Buffer | null }
export type Outcome = { id: string; state: 'queued' | 'sent' | 'delivered' | 'failed' | 'unknown'; reason?: string; gatewayId?: string; waitSeconds?: number }

/** From the SMS channel's own bucket: notices and callouts share it. 0 while it is paused. */
export const takeBudget = async (tx: Tx, wanted: number): Promise<number> => (await tx.maybe<{ taken: number }>(sql`
  with waits as (select least(${wanted}, count(*)) as n from (select from notice_people where state = 'queued' and not drill and due_at <= anlan_now() limit ${wanted}) w),
    now as (select key, least(burst, tokens + per_second * greatest(0, extract(epoch from anlan_now() - refilled_at))) as have from channels where key = 'sms' and paused_at is null and (select n from waits) > 0 for update)
  update channels c set tokens = now.have - least((select n from waits), floor(now.have)), refilled_at = anlan_now() from now where c.key = now.key
  returning least((select n from waits), floor(now.have))::int as taken`))?.taken ?? 0
export const returnBudget = (tx: Tx, count: number): Promise<number> => tx.run(sql`update channels set tokens = least(burst, tokens + ${count}) where key = 'sms'`)

export const claim = (tx: Tx, limit: number): Promise<Due[]> => tx.rows<Due>(sql`
  with due as (select id from notice_people where state = 'queued' and not drill and due_at <= anlan_now() order by level, due_at, id limit ${limit} for update skip locked),
    taken as (update notice_people p set state = 'sending', lease_until = anlan_now() + interval '30 seconds', tries = p.tries + 1 from due where p.id = due.id returning p.*)
  select t.id, t.drill, n.title, n.message, h.phone_sealed from taken t join notices n on n.id = t.notice_id left join duty_holders h on h.id = t.holder_id`)

export const claimUnclear = (tx: Tx, limit: number): Promise<{ id: string }[]> => tx.rows(sql`
  with due as (select id from notice_people where state in ('sending', 'unknown') and not drill and lease_until <= anlan_now() order by level, lease_until limit ${limit} for update skip locked)
  update notice_people p set state = 'unknown', lease_until = anlan_now() + make_interval(secs => least(30 * p.tries, 300)), tries = p.tries + 1 from due where p.id = due.id returning p.id`)

export const settle = async (tx: Tx, list: readonly Outcome[]): Promise<void> => {
  if (!list.length) return
  await tx.run(sql`update notice_people p set state = g.state, reason = g.reason, gateway_id = coalesce(g."gatewayId", p.gateway_id),
      due_at = case when g.state = 'queued' then anlan_now() + make_interval(secs => coalesce(g."waitSeconds", 5)) else p.due_at end,
      lease_until = case when g.state = 'unknown' then anlan_now() + interval '5 seconds' end,
      sent_at = case when g.state in ('sent', 'delivered') then coalesce(p.sent_at, anlan_now()) else p.sent_at end,
      delivered_at = case when g.state = 'delivered' then coalesce(p.delivered_at, anlan_now()) else p.delivered_at end
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as g(id uuid, state text, reason text, "gatewayId" text, "waitSeconds" int) where p.id = g.id and p.state in ('sending', 'unknown')`)
}

/** The gateway posts receipts of every key to one address, where each is kept; ours are taken from there. A state only moves forward. */
export const applyReceipts = (tx: Tx): Promise<number> => tx.run(sql`
  update notice_people p set state = r.state, delivered_at = case when r.state = 'delivered' then r.at end, reason = case when r.state = 'failed' then coalesce(r.reason, 'gateway') end
  from (select p.id, case when bool_or(g.state in ('delivered', 'heard')) then 'delivered' else 'failed' end as state, coalesce(max(g.at), max(g.received_at)) as at, max(g.data ->> 'reason') as reason
    from notice_people p join gateway_receipts g on g.key = p.id::text and g.state in ('delivered', 'heard', 'failed') where p.state = 'sent' and not p.drill and p.sent_at > anlan_now() - interval '24 hours' group by p.id) r
  where p.id = r.id`)
