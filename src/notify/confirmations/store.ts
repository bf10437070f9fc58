// The rows behind the sending. A claim is a lease, so that a killed process loses nothing; what is unclear is asked about under its own key.
import { sql, type Tx } from '#kit/db'

export type Due = { id: string; linkNo: number }
export type Outcome = { id: string; state: 'again' | 'sent' | 'delivered' | 'heard' | 'failed' | 'unknown' | 'queued' | 'sending' | 'withdrawn'; reason?: string; gatewayId?: string; retrySeconds?: number }

export const waiting = async (tx: Tx, most: number): Promise<number> => (await tx.one<{ n: number }>(sql`select count(*)::int as n from (select from confirmation_texts where state = 'queued' and due_at <= anlan_now() limit ${most}) w`)).n

export const claim = (tx: Tx, limit: number): Promise<Due[]> => tx.rows(sql`
  with due as (select id from confirmation_texts where state = 'queued' and due_at <= anlan_now() order by due_at, id limit ${limit} for update skip locked)
  update confirmation_texts t set state = 'sending', lease_until = anlan_now() + interval '30 seconds', tries = t.tries + 1 from due where t.id = due.id returning t.id, t.link_no`)

export const claimUnclear = (tx: Tx, limit: number): Promise<{ id: string }[]> => tx.rows(sql`
  with due as (select id from confirmation_texts where state in ('sending', 'unknown') and lease_until <= anlan_now() order by lease_until limit ${limit} for update skip locked)
  update confirmation_texts t set state = 'unknown', lease_until = anlan_now() + make_interval(secs => least(30 * t.tries, 300)), tries = t.tries + 1 from due where t.id = due.id returning t.id`)

/** `again`: surely not accepted, so it goes back into the queue under the same key. */
export async function settle(tx: Tx, list: readonly Outcome[]): Promise<void> {
  if (list.length) await tx.run(sql`update confirmation_texts t set state = case when g.state = 'again' then 'queued' when g.state = 'heard' then 'delivered' when g.state = 'withdrawn' then 'failed' else g.state end, reason = g.reason, gateway_id = coalesce(g."gatewayId", t.gateway_id),
      due_at = case when g.state = 'again' then anlan_now() + make_interval(secs => coalesce(g."retrySeconds", 5)) else t.due_at end, lease_until = case when g.state = 'unknown' then anlan_now() + interval '5 seconds' end,
      sent_at = case when g.state in ('sent', 'delivered', 'heard') then coalesce(t.sent_at, anlan_now()) else t.sent_at end
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as g(id uuid, state text, reason text, "gatewayId" text, "retrySeconds" int) where t.id = g.id and t.state in ('sending', 'unknown')`)
}

/** The gateway posts receipts of every key to one address, where each is kept; ours are taken from there. A state only moves forward. */
export const takeReceipts = (tx: Tx): Promise<number> => tx.run(sql`
  update confirmation_texts t set state = r.state, delivered_at = case when r.state = 'delivered' then r.at end, reason = case when r.state = 'failed' then coalesce(r.reason, 'gateway') end
  from (select t.id, case when bool_or(g.state in ('delivered', 'heard')) then 'delivered' else 'failed' end as state, coalesce(max(g.at), max(g.received_at)) as at, max(g.data ->> 'reason') as reason
    from confirmation_texts t join gateway_receipts g on g.key = t.id::text and g.state in ('delivered', 'heard', 'failed') where t.state = 'sent' and t.sent_at > anlan_now() - interval '24 hours' group by t.id) r where t.id = r.id`)

type Standing = { total: number; queued: number; sent: number; delivered: number; failed: number; unclear: number; reasons: { reason: string; count: number }[] }
export const standing = (tx: Tx, batch: string): Promise<Standing> => tx.one(sql`
  select count(*)::int as total, count(*) filter (where state = 'queued')::int as queued, count(*) filter (where state = 'sent')::int as sent, count(*) filter (where state = 'delivered')::int as delivered, count(*) filter (where state = 'failed')::int as failed,
    count(*) filter (where state in ('sending', 'unknown'))::int as unclear,
    coalesce((select jsonb_agg(jsonb_build_object('reason', reason, 'count', n)) from (select reason, count(*)::int as n from confirmation_texts where batch = ${batch} and state = 'failed' group by reason) r), '[]') as reasons
  from confirmation_texts where batch = ${batch}`)
