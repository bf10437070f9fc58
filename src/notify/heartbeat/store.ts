import { sql, type Tx } from '#kit/db'
import type { Probe } from './model.ts'

export const newBeat = (tx: Tx, fault: string | null, sensed: boolean) => tx.one<{ id: string }>(sql`
  insert into heartbeats (sensed_at, fault) values (case when ${sensed}::boolean then anlan_now() end, ${fault}) returning id`)

/** Behind every callout by level, in a channel of its own. */
export const queueBeat = (tx: Tx, id: string) => tx.run(sql`
  insert into attempts (heartbeat_id, channel, step, level, drill, region_path, queued_at, due_at) values (${id}, 'loopback', 0, 5, false, '', anlan_now(), anlan_now())`)

export const dropOldBeats = (tx: Tx) => tx.run(sql`delete from heartbeats where started_at < anlan_now() - interval '7 days'`)

/** Probes that the sender has put through the loopback and that nobody has answered. */
export const looped = (tx: Tx) => tx.rows<{ id: string }>(sql`select id from attempts where channel = 'loopback' and state = 'sent' and heartbeat_id is not null limit 20`)

export const keepAnswered = (tx: Tx) => tx.run(sql`
  update heartbeats b set sent_at = a.sent_at, answered_at = anlan_now() from attempts a where a.heartbeat_id = b.id and a.state = 'heard' and a.key_pressed = '1' and b.answered_at is null`)

export const newest = (tx: Tx) => tx.maybe<Probe>(sql`select b.started_at, b.sensed_at, coalesce(b.sent_at, a.sent_at) as sent_at, b.answered_at, b.fault from heartbeats b left join attempts a on a.heartbeat_id = b.id order by b.started_at > anlan_now(), b.started_at desc limit 1`)

/** When the way was last whole, from the reading to the answer. What a clock that was set back left in the future counts for nothing. */
export const lastWhole = (tx: Tx) => tx.one<{ at: string | null; age: number | null }>(sql`
  select max(answered_at) as at, extract(epoch from anlan_now() - max(answered_at))::int as age from heartbeats where sensed_at is not null and answered_at <= anlan_now()`)

/** A watcher asked; kept every five seconds at most. */
export const noteWatched = (tx: Tx) => tx.run(sql`update heartbeat_watch set seen_at = anlan_now() where seen_at is null or seen_at < anlan_now() - interval '5 seconds' or seen_at > anlan_now()`)

/** Seconds since a watcher asked; null when none did. What a clock that was set back left in the future counts for nothing. */
export const watchedAge = async (tx: Tx): Promise<number | null> => (await tx.one<{ age: number | null }>(sql`select extract(epoch from anlan_now() - max(seen_at))::int as age from heartbeat_watch where seen_at <= anlan_now()`)).age
