// The outbox: attempts are rows, claimed by one of N senders. Red goes before blue, then the older before the younger.
import { raw, sql, type Tx } from '#kit/db'
import { isAttemptKey, lockCallsOfAttempts } from './locks.ts'
import type { AttemptState } from './model.ts'

/** A claimed attempt with what is needed to send it. `drill` is false by type: the senders' claim never sees a drill. */
export type LiveAttempt = {
  drill: false; id: string; callId: string; calloutId: string; channel: string; step: number; tries: number; role: 'holder' | 'superior'; no: number; personName: string
  phoneSealed: Buffer | null; post: string; regionName: string; level: number; title: string; message: string; linksExpireAt: string; overdue: boolean
}

const seconds = 30

/** Takes up to `limit` attempts of a channel and marks them `sending` under a lease; what a killed sender held is asked about, never sent blindly. */
export const claimAttempts = (tx: Tx, channel: string, limit: number) => tx.rows<LiveAttempt>(sql`
  with due as (select id from attempts where channel = ${channel} and state = 'queued' and not drill and due_at <= anlan_now() order by level, due_at, id limit ${limit} for update skip locked),
    taken as (update attempts a set state = 'sending', lease_until = anlan_now() + make_interval(secs => ${seconds}), tries = a.tries + 1 from due where a.id = due.id returning a.*)
  select false as drill, t.id, t.call_id, t.callout_id, t.channel, t.step, t.tries, k.role, k.no, k.person_name, h.phone_sealed, cp.title as post, r.name as region_name, c.level, c.title, c.message,
    c.links_expire_at, c.ended_at is not null as overdue
  from taken t join calls k on k.id = t.call_id join callout_posts cp on cp.id = k.callout_post_id join callouts c on c.id = t.callout_id
    join regions r on r.code = cp.region_code left join duty_holders h on h.id = k.holder_id
  order by t.level, t.due_at, t.id`)

/** `sending` past its lease (the sender died) or `unknown` past its pause: to be asked about at the gateway under the same key. */
export const claimUnclear = (tx: Tx, channel: string, limit: number) => tx.rows<{ id: string; tries: number }>(sql`
  with due as (select id from attempts where channel = ${channel} and state in ('sending', 'unknown') and not drill and lease_until <= anlan_now() order by level, lease_until limit ${limit} for update skip locked)
  update attempts a set state = 'unknown', lease_until = anlan_now() + make_interval(secs => least(${seconds} * a.tries, 300)), tries = a.tries + 1 from due where a.id = due.id returning a.id, a.tries`)

export type Settled = { id: string; state: AttemptState | 'again'; reason?: string; gatewayId?: string; retrySeconds?: number }

/** What became of a batch, in one statement. `again`: surely not accepted, so it goes back into the queue under the same key. */
export async function settleAttempts(tx: Tx, list: readonly Settled[]): Promise<void> {
  if (!list.length) return
  await lockCallsOfAttempts(tx, list.map((s) => s.id))
  await tx.run(sql`
    with given as (select * from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as g(id uuid, state text, reason text, "gatewayId" text, "retrySeconds" int)),
      done as (update attempts a set
          state = case when g.state = 'again' then 'queued' else g.state end, reason = g.reason, gateway_id = coalesce(g."gatewayId", a.gateway_id),
          due_at = case when g.state = 'again' then anlan_now() + make_interval(secs => coalesce(g."retrySeconds", 5)) else a.due_at end,
          lease_until = case when g.state = 'unknown' then anlan_now() + interval '5 seconds' end,
          sent_at = case when g.state in ('sent', 'delivered', 'heard') then coalesce(a.sent_at, anlan_now()) else a.sent_at end,
          ended_at = case when g.state = 'failed' then anlan_now() end
        from given g where a.id = g.id and a.state in ('sending', 'unknown') returning a.call_id, a.sent_at)
    update calls k set sent_at = coalesce(k.sent_at, done.sent_at) from done where k.id = done.call_id and k.sent_at is null and done.sent_at is not null`)
}

export type Receipt = { key: string; state: 'sent' | 'delivered' | 'heard' | 'failed'; at?: string; reason?: string; seconds?: number; keyPressed?: string }
export type Applied = { key: string; outcome: 'applied' | 'repeated' | 'late' | 'unknown_key' }

/** Whose calls these attempts are, post by post, so that two batches never lock them crosswise. */
export const callsOfAttempts = (tx: Tx, keys: readonly string[]) => tx.rows<{ key: string; callId: string; personName: string }>(sql`
  select a.id as key, k.id as call_id, k.person_name from attempts a join calls k on k.id = a.call_id
  where a.id = any(${keys.filter(isAttemptKey)}::uuid[]) and not a.drill order by k.callout_post_id, k.id`)

const rank = (column: string) => sql`array_position(array['queued','sending','unknown','sent','failed','delivered','heard'], ${raw(column)})`

/** A batch of receipts of different keys. A state only moves forward: what comes late or again changes nothing; delivered beats failed. */
export async function applyReceipts(tx: Tx, list: readonly Receipt[]): Promise<Applied[]> {
  await lockCallsOfAttempts(tx, list.map((r) => r.key))
  return tx.rows<Applied>(sql`
  with given as (select * from jsonb_to_recordset(${JSON.stringify(list.map((r) => ({ ...r, id: isAttemptKey(r.key) ? r.key : null })))}::jsonb) as g(id uuid, key text, state text, at timestamptz, reason text, seconds int, "keyPressed" text)),
    matched as (select g.*, a.call_id, a.state as was, a.key_pressed as pressed from given g left join attempts a on a.id = g.id and not a.drill),
    judged as (select m.*, case when m.call_id is null then 'unknown_key'
        when m.was = m.state and (m."keyPressed" is null or m.pressed is not null) then 'repeated'
        when ${rank('m.was')} > ${rank('m.state')} then 'late' else 'applied' end as outcome from matched m),
    moved as (update attempts a set state = j.state, reason = j.reason, lease_until = null, seconds = coalesce(j.seconds, a.seconds), key_pressed = coalesce(a.key_pressed, j."keyPressed"),
        gateway_id = coalesce(a.gateway_id, a.id::text),
        sent_at = coalesce(a.sent_at, j.at, anlan_now()), delivered_at = case when j.state in ('delivered', 'heard') then coalesce(a.delivered_at, j.at, anlan_now()) else a.delivered_at end,
        heard_at = case when j.state = 'heard' then coalesce(a.heard_at, j.at, anlan_now()) else a.heard_at end, ended_at = case when j.state in ('heard', 'failed') then anlan_now() end
      from judged j where a.id = j.id and j.outcome = 'applied' returning a.call_id, a.sent_at, a.delivered_at, a.heard_at),
    rolled as (update calls k set sent_at = coalesce(k.sent_at, m.sent_at), delivered_at = coalesce(k.delivered_at, m.delivered_at), heard_at = coalesce(k.heard_at, m.heard_at)
      from moved m where k.id = m.call_id)
  select j.key, j.outcome from judged j`)
}

/** The drill port: in the database alone, by type and by query without any way to a gateway. */
export const passDrills = (tx: Tx, limit: number) => tx.run(sql`
  with due as (select id from attempts where state = 'queued' and drill order by queued_at limit ${limit} for update skip locked),
    done as (update attempts a set state = 'sent', reason = 'drill', sent_at = anlan_now(), tries = 1 from due where a.id = due.id returning a.call_id)
  update calls k set sent_at = coalesce(k.sent_at, anlan_now()) from done where k.id = done.call_id`)

/** How the queue of each channel stands; for the channels page and the metrics. */
export const queueOf = (tx: Tx) => tx.rows<{ channel: string; queued: number; sending: number; unknown: number; oldestDueAt: string | null }>(sql`
  select channel, count(*) filter (where state = 'queued')::int as queued, count(*) filter (where state = 'sending')::int as sending, count(*) filter (where state = 'unknown')::int as unknown,
    min(due_at) filter (where state = 'queued') as oldest_due_at
  from attempts where state in ('queued', 'sending', 'unknown') and not drill group by channel`)
