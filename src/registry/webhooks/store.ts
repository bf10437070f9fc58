import { sql, type Tx } from '#kit/db'
import type { Delivery, Wanted, Webhook } from './model.ts'

export const insert = (tx: Tx, w: Wanted, secret: Buffer, by: string): Promise<{ id: string }> =>
  tx.one(sql`insert into webhooks (name, url, prefixes, region_path, with_row, reason, secret_sealed, created_by) values (${w.name}, ${w.url}, ${w.prefixes}, ${w.regionPath}, ${w.withRow}, ${w.reason}, ${secret}, ${by}) returning id`)

const open = sql`d.delivered_at is null and d.dead_at is null`
export const list = (tx: Tx): Promise<Webhook[]> =>
  tx.rows(sql`select w.id, w.name, w.url, w.prefixes, w.region_path, coalesce(r.name, '') as region_name, w.with_row, w.reason, w.created_at, w.created_by, w.disabled_at,
      (select count(*) from webhook_deliveries d where d.webhook_id = w.id and ${open}) as waiting, (select count(*) from webhook_deliveries d where d.webhook_id = w.id and d.dead_at is not null) as dead,
      (select max(d.delivered_at) from webhook_deliveries d where d.webhook_id = w.id) as last_delivered_at
    from webhooks w left join regions r on r.path = w.region_path order by w.disabled_at is not null, w.created_at desc limit 200`)

export const find = (tx: Tx, id: string): Promise<{ id: string; name: string; url: string; regionPath: string; withRow: boolean; secretSealed: Buffer; disabledAt: string | null } | undefined> =>
  tx.maybe(sql`select id, name, url, region_path, with_row, secret_sealed, disabled_at from webhooks where id = ${id}`)

export const deliveries = (tx: Tx, webhookId: string, query: { state?: string; before?: number; limit: number }): Promise<Delivery[]> =>
  tx.rows(sql`select d.id, d.event_id, e.type, e.subject_kind, e.subject_id, e.at as event_at, case when d.delivered_at is not null then 'delivered' when d.dead_at is not null then 'dead' else 'waiting' end as state,
      d.attempts, case when ${open} then d.next_at end as next_at, d.status, d.error, d.delivered_at
    from webhook_deliveries d join events e on e.id = d.event_id where d.webhook_id = ${webhookId} and (${query.before ?? null}::bigint is null or d.event_id < ${query.before ?? null}::bigint)
      and (${query.state ?? null}::text is null or case ${query.state ?? null} when 'delivered' then d.delivered_at is not null when 'dead' then d.dead_at is not null else ${open} end)
    order by d.event_id desc limit ${query.limit}`)

export const disable = (tx: Tx, id: string, by: string): Promise<number> => tx.run(sql`update webhooks set disabled_at = anlan_now(), disabled_by = ${by} where id = ${id} and disabled_at is null`)
/** From now on: what happened meanwhile is sent by a replay, if somebody wants it. */
export const enable = (tx: Tx, id: string): Promise<number> =>
  tx.run(sql`update webhooks set disabled_at = null, disabled_by = null, cursor_xid = pg_snapshot_xmin(pg_current_snapshot()), cursor_id = 0 where id = ${id} and disabled_at is not null`)
export const setSecret = (tx: Tx, id: string, secret: Buffer): Promise<number> => tx.run(sql`update webhooks set secret_sealed = ${secret} where id = ${id}`)

const again = sql`attempts = 0, next_at = anlan_now(), delivered_at = null, dead_at = null, error = null, status = null`
export const replayOne = (tx: Tx, webhookId: string, id: string): Promise<number> => tx.run(sql`update webhook_deliveries set ${again} where id = ${id} and webhook_id = ${webhookId}`)
export const replaySince = (tx: Tx, webhookId: string, since: string): Promise<number> =>
  tx.run(sql`insert into webhook_deliveries (webhook_id, event_id, region_path) select w.id, e.id, e.region_path from webhooks w, events e
    where w.id = ${webhookId} and e.at >= ${since} and (e.xid, e.id) <= (w.cursor_xid, w.cursor_id) and starts_with(e.region_path, w.region_path) and exists (select from unnest(w.prefixes) p where starts_with(e.type, p))
    order by e.id limit 50000 on conflict (webhook_id, event_id) do update set ${again}`)

/** Subscriptions that nobody else is gathering for. */
export const toGather = (tx: Tx): Promise<{ id: string }[]> => tx.rows(sql`select id from webhooks where disabled_at is null for update skip locked`)
/** News since the cursor become deliveries, and the cursor moves, in one statement: each is taken once. Answers how many were read. */
export const gather = async (tx: Tx, id: string, most: number): Promise<number> =>
  (await tx.one<{ n: number }>(sql`with hook as (select * from webhooks where id = ${id}),
      fresh as (select e.xid, e.id, e.type, e.region_path from events e, hook where (e.xid, e.id) > (hook.cursor_xid, hook.cursor_id) and e.xid < pg_snapshot_xmin(pg_current_snapshot()) order by e.xid, e.id limit ${most}),
      written as (insert into webhook_deliveries (webhook_id, event_id, region_path) select hook.id, f.id, f.region_path from fresh f, hook
        where starts_with(f.region_path, hook.region_path) and exists (select from unnest(hook.prefixes) p where starts_with(f.type, p)) on conflict do nothing),
      moved as (update webhooks w set cursor_xid = l.xid, cursor_id = l.id from (select xid, id from fresh order by xid desc, id desc limit 1) l where w.id = ${id})
    select count(*) as n from fresh`)).n

export const due = (tx: Tx): Promise<{ webhookId: string }[]> =>
  tx.rows(sql`select w.id as webhook_id from webhooks w where w.disabled_at is null and exists (select from webhook_deliveries d where d.webhook_id = w.id and ${open} and d.next_at <= anlan_now())`)

export type Claimed = { id: string; attempts: number; eventId: number; type: string; subjectKind: string; subjectId: string; regionPath: string; at: string; drill: boolean }
/** Takes the oldest that is due for a minute: a process that dies in between leaves it to another. */
export const claim = (tx: Tx, webhookId: string): Promise<Claimed | undefined> =>
  tx.maybe(sql`update webhook_deliveries d set attempts = d.attempts + 1, next_at = anlan_now() + interval '1 minute' from events e
    where e.id = d.event_id and d.id = (select d.id from webhook_deliveries d where d.webhook_id = ${webhookId} and ${open} and d.next_at <= anlan_now() order by d.event_id limit 1 for update skip locked)
    returning d.id, d.attempts, e.id as event_id, e.type, e.subject_kind, e.subject_id, e.region_path, e.at, e.drill`)

export const delivered = (tx: Tx, id: string, status: number | null): Promise<number> => tx.run(sql`update webhook_deliveries set delivered_at = anlan_now(), status = ${status}, error = null where id = ${id} and dead_at is null`)
export const failed = (tx: Tx, id: string, outcome: { status: number | null; error: string | null }, wait: number, dead: boolean): Promise<number> =>
  tx.run(sql`update webhook_deliveries set status = ${outcome.status}, error = ${outcome.error}, next_at = anlan_now() + make_interval(secs => ${wait}), dead_at = case when ${dead} then anlan_now() end where id = ${id} and delivered_at is null`)

/** What was delivered a month ago needs no row: the event itself stays. */
export const forget = (tx: Tx): Promise<number> => tx.run(sql`delete from webhook_deliveries where delivered_at < anlan_now() - interval '30 days'`)
