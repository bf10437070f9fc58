import { sql, type Tx } from '#kit/db'
import type { DoorState } from '#monitoring/protocols'
import type { Broker, GivenMapping, Mapping, MqttUser } from './model.ts'

const columns = sql`id, key, title, topic, spec, enabled, changed_at, changed_by`
export const mappings = (tx: Tx): Promise<Mapping[]> => tx.rows(sql`select ${columns} from payload_mappings order by key`)
export const mappingByKey = (tx: Tx, key: string): Promise<Mapping | undefined> => tx.maybe(sql`select ${columns} from payload_mappings where key = ${key} and enabled`)
export const insertMapping = (tx: Tx, m: GivenMapping, by: string): Promise<{ id: string }> => tx.one(sql`
  insert into payload_mappings (key, title, topic, spec, enabled, changed_by) values (${m.key}, ${m.title}, ${m.topic}, ${JSON.stringify(m.spec)}, ${m.enabled}, ${by}) returning id`)
export const updateMapping = (tx: Tx, id: string, m: GivenMapping, by: string): Promise<number> => tx.run(sql`
  update payload_mappings set key = ${m.key}, title = ${m.title}, topic = ${m.topic}, spec = ${JSON.stringify(m.spec)}, enabled = ${m.enabled}, changed_at = anlan_now(), changed_by = ${by} where id = ${id}`)

export const brokers = (tx: Tx): Promise<Broker[]> => tx.rows(sql`select id, title, url, username, password is not null as has_password, enabled, changed_at, changed_by from mqtt_brokers order by title`)
export type BrokerLogin = { id: string; title: string; url: string; username: string; password: Buffer | null; changedAt: string }
export const brokerLogins = (tx: Tx): Promise<BrokerLogin[]> => tx.rows(sql`select id, title, url, username, password, changed_at from mqtt_brokers where enabled order by id`)
type BrokerRow = { title: string; url: string; username: string; password: Buffer | null; enabled: boolean }
export const insertBroker = (tx: Tx, b: BrokerRow, by: string): Promise<{ id: string }> => tx.one(sql`
  insert into mqtt_brokers (title, url, username, password, enabled, changed_by) values (${b.title}, ${b.url}, ${b.username}, ${b.password}, ${b.enabled}, ${by}) returning id`)
/** Another address forgets the password: it must never be sent to a place it was not given for. */
export const updateBroker = (tx: Tx, id: string, b: BrokerRow, by: string): Promise<number> => tx.run(sql`
  update mqtt_brokers set title = ${b.title}, password = coalesce(${b.password}::bytea, case when url = ${b.url} and username = ${b.username} then password end), url = ${b.url}, username = ${b.username}, enabled = ${b.enabled},
    changed_at = anlan_now(), changed_by = ${by} where id = ${id}`)

export const users = (tx: Tx): Promise<MqttUser[]> => tx.rows(sql`select name, topic, created_at, created_by, revoked_at from mqtt_users order by name`)
export const userKey = (tx: Tx, name: string): Promise<{ keyHash: string; topic: string } | undefined> => tx.maybe(sql`select key_hash, topic from mqtt_users where name = ${name} and revoked_at is null`)
export const insertUser = (tx: Tx, name: string, hash: string, topic: string, by: string): Promise<number> => tx.run(sql`insert into mqtt_users (name, key_hash, topic, created_by) values (${name}, ${hash}, ${topic}, ${by})`)
export const revokeUser = (tx: Tx, name: string): Promise<number> => tx.run(sql`update mqtt_users set revoked_at = anlan_now() where name = ${name} and revoked_at is null`)

/** What came in since it was told last, by minute; a day and an hour of it. */
export async function addMinutes(tx: Tx, counts: readonly { protocol: string; frames: number; refused: number }[]): Promise<void> {
  await tx.run(sql`delete from listener_minutes where minute < anlan_now() - interval '25 hours'`)
  for (const c of counts) await tx.run(sql`insert into listener_minutes as m (protocol, minute, frames, refused) values (${c.protocol}, date_trunc('minute', anlan_now()), ${c.frames}, ${c.refused})
    on conflict (protocol, minute) do update set frames = m.frames + excluded.frames, refused = m.refused + excluded.refused`)
}

/** Of doors whose messages are no frames: positions. */
export const minuteFlows = (tx: Tx): Promise<Flow[]> => tx.rows(sql`
  select m.protocol, coalesce(sum(m.frames) filter (where m.minute > anlan_now() - interval '5 minutes'), 0) / 5.0 as per_minute, sum(m.frames)::int as day, sum(m.refused)::int as quarantined,
    (select max(last_at) from listener_states where protocol = m.protocol) as last_at
  from listener_minutes m where m.minute > anlan_now() - interval '24 hours' group by m.protocol`)

/** One row per process and door; those of processes that are gone are swept. */
export async function tellStates(tx: Tx, process: string, states: readonly DoorState[]): Promise<void> {
  await tx.run(sql`delete from listener_states where seen_at < anlan_now() - interval '1 hour' or process = ${process} and protocol <> all(${states.map((s) => s.protocol)}::text[])`)
  for (const s of states) await tx.run(sql`
    insert into listener_states (process, protocol, state, host, port, reason, connections, frames, refused, turned_away, last_at)
    values (${process}, ${s.protocol}, ${s.state}, ${s.host}, ${s.port}, ${s.reason}, ${s.connections}, ${s.traffic.frames}, ${s.traffic.refused}, ${s.traffic.turnedAway}, ${s.traffic.lastAt === null ? null : new Date(s.traffic.lastAt).toISOString()}::timestamptz)
    on conflict (process, protocol) do update set state = excluded.state, host = excluded.host, port = excluded.port, reason = excluded.reason, connections = excluded.connections, frames = excluded.frames,
      refused = excluded.refused, turned_away = excluded.turned_away, last_at = excluded.last_at, seen_at = anlan_now()`)
}

export type DoorRow = { protocol: string; state: string; port: number; reason: string; processes: number; connections: number; turnedAway: number }
/** The doors as the living processes hold them: what one process could not open and another holds is listening. */
export const doorRows = (tx: Tx): Promise<DoorRow[]> => tx.rows(sql`
  select protocol, (array_agg(state order by case state when 'listening' then 0 when 'failed' then 1 else 2 end))[1] as state, max(port) as port, coalesce(max(reason) filter (where state = 'failed'), '') as reason,
    (count(*) filter (where state = 'listening'))::int as processes, sum(connections)::int as connections, sum(turned_away)::int as turned_away
  from listener_states where seen_at > anlan_now() - interval '1 minute' group by protocol`)

export type Flow = { protocol: string; perMinute: number; day: number; quarantined: number; lastAt: string | null }
/** Of the frames that this actor may see; a day's count stops at 100,000. */
export const flows = (tx: Tx, protocols: readonly string[]): Promise<Flow[]> => tx.rows(sql`
  select p as protocol, (select count(*)::int from frames where protocol = p and received_at > anlan_now() - interval '5 minutes') / 5.0 as per_minute,
    (select count(*)::int from (select from frames where protocol = p and received_at > anlan_now() - interval '24 hours' limit 100000) d) as day,
    (select count(*)::int from frames where protocol = p and result = 'quarantined' and received_at > anlan_now() - interval '24 hours') as quarantined,
    (select received_at from frames where protocol = p order by received_at desc limit 1) as last_at
  from unnest(${[...protocols]}::text[]) p`)
