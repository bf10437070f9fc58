// The outbox: attempts are rows, claimed by one of N senders. Red goes before blue, then the older before the younger.
import { prepared, raw, sql, type Db, type Tx } from '#kit/db'
import { isAttemptKey, lockCallsOfAttempts } from './locks.ts'
import type { AttemptState, CallRole } from './model.ts'

/**
 * A claimed attempt with what is needed to send it. `drill` is false by type: the senders' claim never sees a drill.
 * role 'test': of the monthly contact test · 'probe': of the heartbeat, which goes only through the house's own loopback.
 */
export type LiveAttempt = {
  drill: false; id: string; callId: string; calloutId: string; channel: string; step: number; tries: number; role: CallRole | 'test' | 'probe'; no: number; personName: string
  phoneSealed: Buffer | null; emailSealed: Buffer | null; post: string; regionName: string; regionCode: string; level: number; title: string; message: string; linksExpireAt: string; overdue: boolean
}

const seconds = 30

/** Whether anything of the channel is due: one statement, asked many times a second. */
export const anyDue = async (db: Db, channel: string): Promise<boolean> =>
  Boolean(await db.look(prepared('outbox.any', sql`select 1 as due from attempts where channel = ${channel} and state = 'queued' and not drill and due_at <= anlan_now() limit 1`)))

/**
 * Takes up to `limit` attempts of a channel and marks them `sending` under a lease; what a killed sender held is asked about, never sent blindly.
 * Each table is joined by a plain column: under row-level security a computed one (coalesce) is no key, and the table is read whole for every attempt.
 */
export const claimAttempts = (tx: Tx, channel: string, limit: number) => tx.rows<LiveAttempt>(prepared('outbox.claim', sql`
  with due as (select id from attempts where channel = ${channel} and state = 'queued' and not drill and due_at <= anlan_now() order by level, due_at, id limit ${limit} for update skip locked),
    taken as (update attempts a set state = 'sending', lease_until = anlan_now() + make_interval(secs => ${seconds}), tries = a.tries + 1 from due where a.id = due.id returning a.*),
    asked as materialized (select t.id, t.call_id, t.callout_id, t.channel, t.step, t.tries, t.level as urgency, t.due_at, coalesce(k.role, case when tp.id is null then 'probe' else 'test' end) as role, coalesce(k.no, tp.no) as no,
        coalesce(k.holder_id, tp.person_id) as person_id, coalesce(k.person_name, tp.person_name, '') as person_name, coalesce(cp.title, tp.duty, '') as post, coalesce(cp.region_code, tp.region_code) as code,
        coalesce(c.level, 4) as level, coalesce(c.title, '月度联络测试') as title, coalesce(c.message, ct.message, '') as message,
        coalesce(c.links_expire_at, ct.closes_at) as links_expire_at, coalesce(c.ended_at, ct.closed_at) is not null as overdue
      from taken t left join calls k on k.id = t.call_id left join callout_posts cp on cp.id = k.callout_post_id left join callouts c on c.id = t.callout_id
        left join contact_test_people tp on tp.id = t.test_person_id left join contact_tests ct on ct.id = tp.test_id)
  select false as drill, q.id, q.call_id, q.callout_id, q.channel, q.step, q.tries, q.role, q.no, q.person_name, coalesce(h.phone_sealed, i.phone_sealed) as phone_sealed, hr.email_sealed, q.post,
    coalesce(r.name, '') as region_name, coalesce(r.code, '') as region_code, q.level, q.title, q.message, q.links_expire_at, q.overdue
  from asked q left join regions r on r.code = q.code left join duty_holders h on h.id = q.person_id left join informants i on i.id = q.person_id left join holder_reach hr on hr.holder_id = q.person_id
  order by q.urgency, q.due_at, q.id`))

/** `sending` past its lease (the sender died) or `unknown` past its pause: to be asked about at the gateway under the same key. */
export const claimUnclear = (tx: Tx, channel: string, limit: number) => tx.rows<{ id: string; tries: number }>(sql`
  with due as (select id from attempts where channel = ${channel} and state in ('sending', 'unknown') and not drill and lease_until <= anlan_now() order by level, lease_until limit ${limit} for update skip locked)
  update attempts a set state = 'unknown', lease_until = anlan_now() + make_interval(secs => least(${seconds} * a.tries, 300)), tries = a.tries + 1 from due where a.id = due.id returning a.id, a.tries`)

/**
 * What a platform took and has told nothing of, or not yet that it was read: asked about every half minute, after ten minutes less often. A platform forgets after
 * a day, and then so do we: what it never told of stays sent.
 */
export const claimUntold = (tx: Tx, channel: string, limit: number) => tx.rows<{ id: string; gatewayId: string }>(sql`
  with due as (select id from attempts where channel = ${channel} and state in ('sent', 'delivered') and lease_until <= anlan_now() and not drill and gateway_id is not null order by lease_until limit ${limit} for update skip locked)
  update attempts a set lease_until = case when a.sent_at > anlan_now() - interval '10 minutes' then anlan_now() + interval '30 seconds' when a.sent_at > anlan_now() - interval '1 day' then anlan_now() + interval '10 minutes' end
  from due where a.id = due.id returning a.id, a.gateway_id`)

/** A channel that can't be asked: what its sender held when it died is unknown, and stays so. */
export const giveUpUnclear = (tx: Tx, channel: string, limit: number) => tx.rows<{ id: string }>(sql`
  with due as (select id from attempts where channel = ${channel} and state in ('sending', 'unknown') and lease_until <= anlan_now() and not drill limit ${limit} for update skip locked)
  update attempts a set state = 'unknown', lease_until = null, reason = coalesce(a.reason, 'no_answer_kept') from due where a.id = due.id returning a.id`)

export type Settled = { id: string; state: AttemptState | 'again'; reason?: string; gatewayId?: string; retrySeconds?: number; /** `sent`: the platform posts no receipt, it is asked for one after so many seconds */ askSeconds?: number }

/** What became of a batch, in one statement. `again`: surely not accepted, so it goes back into the queue under the same key. */
export async function settleAttempts(tx: Tx, list: readonly Settled[]): Promise<void> {
  if (!list.length) return
  await lockCallsOfAttempts(tx, list.map((s) => s.id))
  await tx.run(sql`
    with given as (select * from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as g(id uuid, state text, reason text, "gatewayId" text, "retrySeconds" int, "askSeconds" int)),
      done as (update attempts a set
          state = case when g.state = 'again' then 'queued' else g.state end, reason = g.reason, gateway_id = coalesce(g."gatewayId", a.gateway_id),
          due_at = case when g.state = 'again' then anlan_now() + make_interval(secs => coalesce(g."retrySeconds", 5)) else a.due_at end,
          lease_until = case when g.state = 'unknown' then anlan_now() + interval '5 seconds' when g.state = 'sent' then anlan_now() + make_interval(secs => g."askSeconds") end,
          sent_at = case when g.state in ('sent', 'delivered', 'heard') then coalesce(a.sent_at, anlan_now()) else a.sent_at end,
          ended_at = case when g.state = 'failed' then anlan_now() end
        from given g where a.id = g.id and a.id = any(${list.map((s) => s.id)}::uuid[]) and a.state in ('sending', 'unknown') returning a.call_id, a.sent_at, a.test_person_id, a.state, a.reason),
      tested as (update contact_test_people p set failed_at = anlan_now(), fail_reason = done.reason from done where p.id = done.test_person_id and done.state = 'failed')
    update calls k set sent_at = coalesce(k.sent_at, done.sent_at) from done where k.id = done.call_id and k.sent_at is null and done.sent_at is not null`)
}

export type Receipt = { key: string; state: 'sent' | 'delivered' | 'heard' | 'failed'; at?: string; reason?: string; seconds?: number; keyPressed?: string; recording?: string; readBack?: string }
export type Applied = { key: string; outcome: 'applied' | 'repeated' | 'late' | 'unknown_key' }

/** Whose calls these attempts are, post by post, so that two batches never lock them crosswise. */
export const callsOfAttempts = (tx: Tx, keys: readonly string[]) => tx.rows<{ key: string; callId: string; personName: string }>(sql`
  select a.id as key, k.id as call_id, k.person_name from attempts a join calls k on k.id = a.call_id
  where a.id = any(${keys.filter(isAttemptKey)}::uuid[]) and not a.drill order by k.callout_post_id, k.id`)

const rank = (column: string) => sql`array_position(array['queued','sending','unknown','sent','failed','delivered','heard'], ${raw(column)})`

/** A batch of receipts of different keys. Their times are another machine's: never after now, never before the message was queued. A state only moves forward: what comes late or again changes nothing; delivered beats failed. */
export async function applyReceipts(tx: Tx, list: readonly Receipt[]): Promise<Applied[]> {
  await lockCallsOfAttempts(tx, list.map((r) => r.key))
  return tx.rows<Applied>(sql`
  with given as (select * from jsonb_to_recordset(${JSON.stringify(list.map((r) => ({ ...r, id: isAttemptKey(r.key) ? r.key : null })))}::jsonb) as g(id uuid, key text, state text, at timestamptz, reason text, seconds int, "keyPressed" text, recording text, "readBack" text)),
    matched as (select g.*, a.id as attempt_id, a.call_id, a.state as was, a.key_pressed as pressed from given g left join (select * from attempts where id = any(${list.map((r) => r.key).filter(isAttemptKey)}::uuid[]) and not drill) a on a.id = g.id),
    judged as (select m.*, least(m.at, anlan_now()) as told_at, case when m.attempt_id is null then 'unknown_key'
        when m.was = m.state and (m."keyPressed" is null or m.pressed is not null) then 'repeated'
        when ${rank('m.was')} > ${rank('m.state')} then 'late' else 'applied' end as outcome from matched m),
    moved as (update attempts a set state = j.state, reason = j.reason, lease_until = case when j.state = 'delivered' and a.state = 'sent' then a.lease_until end, seconds = coalesce(j.seconds, a.seconds), key_pressed = coalesce(a.key_pressed, j."keyPressed"),
        recording = coalesce(a.recording, j.recording), read_back = coalesce(a.read_back, j."readBack"),
        gateway_id = coalesce(a.gateway_id, a.id::text),
        sent_at = coalesce(a.sent_at, greatest(a.queued_at, j.told_at), anlan_now()),
        delivered_at = case when j.state in ('delivered', 'heard') then coalesce(a.delivered_at, greatest(a.queued_at, j.told_at), anlan_now()) else a.delivered_at end,
        heard_at = case when j.state = 'heard' then coalesce(a.heard_at, greatest(a.queued_at, j.told_at), anlan_now()) else a.heard_at end, ended_at = case when j.state in ('heard', 'failed') then anlan_now() end
      from judged j where a.id = j.id and j.outcome = 'applied' returning a.call_id, a.sent_at, a.delivered_at, a.heard_at, a.test_person_id, a.state, a.reason, a.ended_at),
    tested as (update contact_test_people p set delivered_at = coalesce(p.delivered_at, m.delivered_at), failed_at = case when m.state = 'failed' then m.ended_at end, fail_reason = case when m.state = 'failed' then m.reason end
      from moved m where p.id = m.test_person_id),
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
