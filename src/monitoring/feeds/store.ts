import { sql, type Tx } from '#kit/db'
import type { Edit, Feed, Item, NewItem, Wanted } from './model.ts'

const columns = sql`f.id, f.kind, f.name, f.url, f.interval_seconds, f.settings, f.source, f.verified, f.private_allowed_at, f.private_allowed_by, f.enabled_at, f.enabled_by, f.revision, f.next_due_at,
  coalesce(f.claimed_until > anlan_now(), false) or f.asked_at is not null as claimed, f.failures, f.last_ok_at, f.last_failed_at, f.last_error, f.last_fresh_at, f.last_bytes, f.last_ms,
  case when f.enabled_at is null then 'off' when f.failures > 0 then 'failing' when f.last_ok_at is null then 'waiting' else 'ok' end as state, (select count(*)::int from feed_items i where i.feed_id = f.id) as items`

export const listFeeds = (tx: Tx): Promise<Feed[]> => tx.rows(sql`select ${columns} from feeds f order by f.enabled_at is null, f.kind, f.name, f.id`)
export const feedById = (tx: Tx, id: string): Promise<Feed | undefined> => tx.maybe(sql`select ${columns} from feeds f where f.id = ${id}`)
export const lockFeed = (tx: Tx, id: string): Promise<unknown> => tx.maybe(sql`select 1 from feeds where id = ${id} for update`)

export const insertFeed = (tx: Tx, w: Wanted, by: string, source: string | null = null): Promise<{ id: string } | undefined> => tx.maybe(sql`
  insert into feeds (kind, name, url, interval_seconds, settings, created_by, source) values (${w.kind}, ${w.name}, ${w.url}, ${w.intervalSeconds}, ${JSON.stringify(w.settings)}::jsonb, ${by}, ${source})
  on conflict (kind, url) do nothing returning id`)

/** What was let in for one address is not let in for another. */
export const writeFeed = (tx: Tx, id: string, e: Edit): Promise<number> => tx.run(sql`
  update feeds set name = ${e.name}, interval_seconds = ${e.intervalSeconds}, settings = ${JSON.stringify(e.settings)}::jsonb, revision = revision + 1, etag = null, last_modified = null, next_due_at = anlan_now(), failures = 0,
    private_allowed_at = case when url = ${e.url} then private_allowed_at end, private_allowed_by = case when url = ${e.url} then private_allowed_by end, verified = verified and url = ${e.url}, url = ${e.url} where id = ${id}`)

export const switchFeed = (tx: Tx, id: string, on: boolean, by: string): Promise<number> => tx.run(sql`
  update feeds set enabled_at = case when ${on} then anlan_now() end, enabled_by = case when ${on} then ${by} end, next_due_at = anlan_now(), failures = 0, last_error = null where id = ${id} and (enabled_at is not null) <> ${on}`)
export const allowPrivate = (tx: Tx, id: string, on: boolean, by: string): Promise<number> => tx.run(sql`
  update feeds set private_allowed_at = case when ${on} then anlan_now() end, private_allowed_by = case when ${on} then ${by} end, next_due_at = anlan_now() where id = ${id}`)
export const dueNow = (tx: Tx, id: string): Promise<number> => tx.run(sql`update feeds set asked_at = anlan_now(), etag = null, last_modified = null where id = ${id}`)

export type Claimed = Pick<Feed, 'id' | 'kind' | 'name' | 'url' | 'intervalSeconds' | 'settings' | 'revision' | 'failures'> & { inside: boolean; etag: string | null; lastModified: string | null; at: string }
/** Takes one that is due for two minutes; N processes share them. `only`: that one, whether it is due or switched on or not. */
export const claim = (tx: Tx, only?: string): Promise<Claimed | undefined> => tx.maybe(sql`
  update feeds f set claimed_until = anlan_now() + interval '2 minutes' where f.id = (
    select id from feeds where (${only ?? null}::uuid is null and (asked_at is not null or enabled_at is not null and next_due_at <= anlan_now()) or id = ${only ?? null}::uuid) and (claimed_until is null or claimed_until <= anlan_now())
    order by asked_at nulls last, next_due_at limit 1 for update skip locked)
  returning f.id, f.kind, f.name, f.url, f.interval_seconds, f.settings, f.revision, f.failures, f.private_allowed_at is not null as inside, f.etag, f.last_modified, anlan_now() as at`)

export type Settled = { error: string | null; fresh: number; bytes: number | null; ms: number; etag: string | null; lastModified: string | null; pause: number; same: boolean }
export const settle = (tx: Tx, id: string, s: Settled): Promise<number> => tx.run(sql`
  update feeds set claimed_until = null, asked_at = null, next_due_at = anlan_now() + make_interval(secs => ${s.pause}), failures = case when ${s.error}::text is null then 0 else failures + 1 end,
    last_ok_at = case when ${s.error}::text is null then anlan_now() else last_ok_at end, last_failed_at = case when ${s.error}::text is null then last_failed_at else anlan_now() end, last_error = ${s.error},
    last_fresh_at = case when ${s.fresh} > 0 then anlan_now() else last_fresh_at end, last_bytes = coalesce(${s.bytes}, last_bytes), last_ms = ${s.ms},
    etag = case when ${s.same} or ${s.error}::text is not null then etag else ${s.etag} end, last_modified = case when ${s.same} or ${s.error}::text is not null then last_modified else ${s.lastModified} end,
    verified = verified or ${s.error}::text is null where id = ${id}`)

export const knownKeys = async (tx: Tx, kind: string, keys: readonly string[]): Promise<Set<string>> =>
  new Set((await tx.rows<{ key: string }>(sql`select key from feed_items where kind = ${kind} and key = any(${keys as string[]}) and outcome <> 'refused'`)).map((r) => r.key))

/** The newest word on each key; what is known anew keeps what it was. */
export const writeItems = (tx: Tx, kind: string, feedId: string | null, items: readonly NewItem[]): Promise<number> => tx.run(sql`
  insert into feed_items as k (kind, key, feed_id, title, at, outcome, reason, subject_kind, subject_id)
  select ${kind}, i.key, ${feedId}, i.title, i.at, i.outcome, i.reason, i."subjectKind", i."subjectId" from (
    select distinct on (key) * from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as r (key text, title text, at timestamptz, outcome text, reason text, "subjectKind" text, "subjectId" text)) i
  on conflict (kind, key) do update set title = excluded.title, at = excluded.at, outcome = excluded.outcome, reason = excluded.reason, subject_kind = excluded.subject_kind, subject_id = excluded.subject_id, received_at = anlan_now()
    where excluded.outcome <> 'known'`)

export const itemsOf = (tx: Tx, feedId: string, limit: number): Promise<Item[]> => tx.rows(sql`select kind, key, title, at, outcome, reason, subject_kind, subject_id, received_at from feed_items where feed_id = ${feedId} order by received_at desc, key limit ${limit}`)
export const forgetItems = (tx: Tx): Promise<number> => tx.run(sql`delete from feed_items where received_at < anlan_now() - interval '90 days'`)

export type EventTypeRow = { code: string; name: string; signal: string | null; source: string; verified: boolean; verifiedBy: string | null }
export const eventTypeRows = (tx: Tx): Promise<EventTypeRow[]> => tx.rows(sql`select code, name, signal, source, verified, verified_by from event_types order by code`)
export const seedEventType = (tx: Tx, t: { code: string; name: string; signal: string | null }, source: string): Promise<number> => tx.run(sql`insert into event_types (code, name, signal, source) values (${t.code}, ${t.name}, ${t.signal}, ${source}) on conflict do nothing`)
export const writeEventType = (tx: Tx, t: { code: string; name: string; signal: string | null; source: string; verified: boolean }, by: string): Promise<number> => tx.run(sql`
  update event_types set name = ${t.name}, signal = ${t.signal}, source = ${t.source}, verified = ${t.verified}, verified_by = case when ${t.verified} then ${by} end, verified_at = case when ${t.verified} then anlan_now() end where code = ${t.code}`)
