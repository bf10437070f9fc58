// The rows behind the texts. A claim is a lease, so that a killed process loses nothing; what callouts wait to send goes first; outside of urgent ones nothing leaves in quiet hours.
import { sql, type Tx } from '#kit/db'
import type { Settled } from '#notify/callouts'
import type { Item, OutsideWay } from './model.ts'

export type Due = { id: string; createdAt: string; phoneSealed: Buffer | null; gone: boolean; items: Item[] }

const mayLeave = sql`(urgent or (select anlan_quiet_until(anlan_now(), quiet_from, quiet_to) from reminder_settings) is null)`

export const waiting = async (tx: Tx, way: OutsideWay, most: number): Promise<number> => (await tx.one<{ n: number }>(sql`select count(*)::int as n from (select from reminder_texts where way = ${way} and state = 'queued' and due_at <= anlan_now() and ${mayLeave}
  and not exists (select from attempts where channel = ${way} and state = 'queued' and not drill and due_at <= anlan_now()) limit ${most}) w`)).n

export const claim = (tx: Tx, way: OutsideWay, limit: number): Promise<Due[]> => tx.rows(sql`
  with due as (select id from reminder_texts where way = ${way} and state = 'queued' and due_at <= anlan_now() and ${mayLeave} order by not urgent, due_at, id limit ${limit} for update skip locked),
    taken as (update reminder_texts t set state = 'sending', lease_until = anlan_now() + interval '30 seconds', tries = t.tries + 1 from due where t.id = due.id returning t.*)
  select t.id, t.created_at, u.phone_sealed, u.disabled_at is not null as gone, (select jsonb_agg(jsonb_build_object('type', r.event_type, 'dueAt', r.due_at, 'seen', r.seen_at is not null,
      'county', (select c.name from regions c where c.level = 3 and starts_with(r.region_path, c.path) limit 1)) order by r.event_id) from reminder_text_items i join reminders r on r.event_id = i.event_id and r.user_id = i.user_id where i.text_id = t.id) as items
  from taken t join users u on u.id = t.user_id`)

/** Whose lease has ended: asked about. */
export const claimUnclear = (tx: Tx, way: OutsideWay, limit: number): Promise<{ id: string }[]> => tx.rows(sql`
  with due as (select id from reminder_texts where way = ${way} and state in ('sending', 'unknown') and lease_until <= anlan_now() order by lease_until limit ${limit} for update skip locked)
  update reminder_texts t set state = 'unknown', lease_until = anlan_now() + make_interval(secs => least(30 * t.tries, 300)), tries = t.tries + 1 from due where t.id = due.id returning t.id`)
/** What can't be asked about stays unknown, and is not sent again. */
export const giveUpUnclear = (tx: Tx, way: OutsideWay): Promise<number> => tx.run(sql`update reminder_texts set state = 'unknown', reason = coalesce(reason, 'not_answered'), lease_until = null where way = ${way} and state in ('sending', 'unknown') and lease_until <= anlan_now()`)

/** `again`: surely not accepted, so it goes back into the queue under the same key. */
export async function settle(tx: Tx, list: readonly Settled[]): Promise<void> {
  if (list.length) await tx.run(sql`update reminder_texts t set state = case g.state when 'again' then 'queued' when 'heard' then 'delivered' else g.state end, reason = g.reason, gateway_id = coalesce(g."gatewayId", t.gateway_id),
      due_at = case when g.state = 'again' then anlan_now() + make_interval(secs => coalesce(g."retrySeconds", 5)) else t.due_at end, lease_until = case when g.state = 'unknown' then anlan_now() + interval '5 seconds' end,
      sent_at = case when g.state in ('sent', 'delivered', 'heard') then coalesce(t.sent_at, anlan_now()) else t.sent_at end, delivered_at = case when g.state in ('delivered', 'heard') then coalesce(t.delivered_at, anlan_now()) else t.delivered_at end
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as g(id uuid, state text, reason text, "gatewayId" text, "retrySeconds" int) where t.id = g.id and t.state in ('sending', 'unknown')`)
}

/** The gateway posts receipts of every key to one address, where each is kept; ours are taken from there. A state only moves forward. */
export const takeReceipts = (tx: Tx): Promise<number> => tx.run(sql`
  update reminder_texts t set state = r.state, delivered_at = case when r.state = 'delivered' then r.at end, reason = case when r.state = 'failed' then coalesce(r.reason, 'gateway') end
  from (select t.id, case when bool_or(g.state in ('delivered', 'heard')) then 'delivered' else 'failed' end as state, coalesce(max(g.at), max(g.received_at)) as at, max(g.data ->> 'reason') as reason
    from reminder_texts t join gateway_receipts g on g.key = t.id::text and g.state in ('delivered', 'heard', 'failed') where t.state = 'sent' and t.sent_at > anlan_now() - interval '24 hours' group by t.id) r where t.id = r.id`)
