import { sql, type Tx } from '#kit/db'
import { limits, type CommandRow } from './model.ts'

export type New = { stationId: string; regionPath: string; protocol: string; address: string; command: string; sets: boolean; params: Record<string, string>; sealed: Buffer | null; reason: string; byName: string }

export const insert = (tx: Tx, c: New): Promise<{ id: string }> => tx.one(sql`
  insert into station_commands (station_id, region_path, protocol, address, command, sets, params, sealed, reason, by_name, expires_at)
  values (${c.stationId}, ${c.regionPath}, ${c.protocol}, ${c.address}, ${c.command}, ${c.sets}, ${JSON.stringify(c.params)}, ${c.sealed}, ${c.reason}, ${c.byName}, anlan_now() + make_interval(secs => ${limits.expiresS})) returning id`)

export const rowsOf = (tx: Tx, stationId: string): Promise<CommandRow[]> => tx.rows(sql`
  select id, protocol, address, command, sets, params, reason, by_name, queued_at, expires_at, state, sends, sent_at, ended_at, detail, said from station_commands where station_id = ${stationId} order by queued_at desc limit 50`)

export type Open = { id: string; stationId: string; regionPath: string; protocol: string; address: string; command: string; params: Record<string, string>; sealed: Buffer | null; sends: number; secret: Buffer | null; centre: number | null }

/** What may be sent now to stations on these lines: the oldest open one of each address, unless one is still waiting for its answer. Locked. */
export const claim = (tx: Tx, lines: readonly string[]): Promise<Open[]> => tx.rows<Open>(sql`
  select c.id, c.station_id, c.region_path, c.protocol, c.address, c.command, c.params, c.sealed, c.sends, a.secret, (a.settings ->> 'centre')::int as centre
  from station_commands c left join station_addresses a on a.protocol = c.protocol and a.address = c.address
  where c.state in ('queued', 'sent') and c.protocol || ':' || c.address = any(${[...lines]}::text[])
    and (c.state = 'queued' and c.expires_at > anlan_now() or c.state = 'sent' and c.due_at <= anlan_now() and c.sends < ${limits.sends}::int)
    and not exists (select from station_commands w where w.protocol = c.protocol and w.address = c.address and w.state in ('queued', 'sent') and w.id <> c.id and (w.state = 'sent' or (w.queued_at, w.id) < (c.queued_at, c.id)))
  order by c.queued_at limit 100 for update of c skip locked`)

export const markSent = (tx: Tx, id: string, ref: string): Promise<number> => tx.run(sql`
  update station_commands set state = 'sent', sends = sends + 1, sent_at = anlan_now(), due_at = anlan_now() + make_interval(secs => ${limits.answerS}), ref = ${ref} where id = ${id}`)

export type Ended = { id: string; stationId: string; regionPath: string; protocol: string; address: string; command: string; sealed: Buffer | null; detail: string }
const ended = sql`returning id, station_id, region_path, protocol, address, command, sealed, detail`

/** Sealed parameters go with the end: nothing needs them any more. */
export const end = (tx: Tx, id: string, state: 'answered' | 'refused', detail: string, said: unknown): Promise<Ended | undefined> => tx.maybe<Ended>(sql`
  with before as (select sealed as was from station_commands where id = ${id}), done as (
    update station_commands set state = ${state}, ended_at = anlan_now(), detail = ${detail}, said = ${JSON.stringify(said)}, sealed = null where id = ${id} and state = 'sent' returning id, station_id, region_path, protocol, address, command, detail)
  select done.*, before.was as sealed from done, before`)

export const giveUp = (tx: Tx): Promise<Ended[]> => tx.rows<Ended>(sql`
  update station_commands set ended_at = anlan_now(), sealed = null, detail = case when state = 'sent' then 'no_answer' else 'not_connected' end, state = 'timeout'
  where state = 'sent' and due_at <= anlan_now() and sends >= ${limits.sends}::int or state = 'queued' and expires_at <= anlan_now()
    or state = 'sent' and due_at <= anlan_now() and expires_at <= anlan_now() ${ended}`)

export const waiting = (tx: Tx, lines: readonly string[]): Promise<{ id: string; protocol: string; address: string; command: string; ref: string }[]> => tx.rows(sql`
  select id, protocol, address, command, ref from station_commands where state = 'sent' and protocol || ':' || address = any(${[...lines]}::text[])`)

export const setSecret = (tx: Tx, protocol: string, address: string, stationId: string, secret: Buffer): Promise<number> => tx.run(sql`
  insert into station_addresses (protocol, address, station_id, secret, region_path) values (${protocol}, ${address}, ${stationId}, ${secret}, '')
  on conflict (protocol, address) do update set secret = excluded.secret`)

export type Drift = { protocol: string; address: string; stationId: string; regionPath: string; seconds: number }
export const drifts = (tx: Tx): Promise<Drift[]> => tx.rows<Drift>(sql`
  select a.protocol, a.address, a.station_id, a.region_path, (a.settings ->> 'clockDriftSeconds')::int as seconds from station_addresses a join stations s on s.id = a.station_id
  where s.retired_at is null and jsonb_typeof(a.settings -> 'clockDriftSeconds') = 'number'`)

/** A clock is set once an hour at most, however many processes see it wrong. */
export const setLately = async (tx: Tx, stationId: string, command: string): Promise<boolean> => {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext(${`clock ${stationId}`}))`)
  return Boolean(await tx.maybe(sql`select from station_commands where station_id = ${stationId} and command = ${command} and queued_at > anlan_now() - interval '1 hour'`))
}
