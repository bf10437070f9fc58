import { createHash } from 'node:crypto'
import { sql, type Tx } from '#kit/db'
import { open, seal } from '#kit/seal'
import type { PushBrowser, PushState, Subscription } from './model.ts'

export type Settings = { publicKey: string; privateSealed: Buffer; contact: string; allowPrivate: boolean; switchedOnAt: string | null; changedBy: string; changedAt: string }
const columns = sql`public_key, private_sealed, contact, allow_private, switched_on_at, changed_by, changed_at`
export const settingsOf = (tx: Tx): Promise<Settings> => tx.one<Settings>(sql`select ${columns} from push_settings`)
export const hasKeys = async (tx: Tx): Promise<boolean> => (await tx.maybe(sql`select from push_settings`)) !== undefined
export const putKeys = (tx: Tx, publicKey: string, privateKey: string): Promise<number> => tx.run(sql`insert into push_settings (public_key, private_sealed) values (${publicKey}, ${seal(privateKey)}) on conflict do nothing`)
export const putSettings = (tx: Tx, s: { on: boolean; contact: string; allowPrivate: boolean; by: string }): Promise<number> => tx.run(sql`update push_settings set contact = ${s.contact}, allow_private = ${s.allowPrivate}, changed_by = ${s.by}, changed_at = anlan_now(),
  switched_on_at = case when ${s.on} then coalesce(switched_on_at, anlan_now()) end`)

const hashOf = (endpoint: string): Buffer => createHash('sha256').update(endpoint).digest()
const shown = sql`b.id, b.label, b.created_at, s.at as last_at, s.state as last_state from push_browsers b left join lateral (select at, state from push_sends where browser_id = b.id order by at desc limit 1) s on true`
export const browsersOf = (tx: Tx, userId: string): Promise<PushBrowser[]> => tx.rows<PushBrowser>(sql`select ${shown} where b.user_id = ${userId} and b.gone_at is null order by b.created_at desc limit 50`)
export const browserOf = (tx: Tx, userId: string, id: string): Promise<PushBrowser | undefined> => tx.maybe<PushBrowser>(sql`select ${shown} where b.id = ${id} and b.user_id = ${userId} and b.gone_at is null`)
/** A browser has one owner: who signs in on it and asks has it from then on. */
export async function putBrowser(tx: Tx, userId: string, { endpoint, keys }: Subscription, label: string): Promise<string> {
  return (await tx.one<{ id: string }>(sql`insert into push_browsers (user_id, endpoint_hash, endpoint_sealed, keys_sealed, label) values (${userId}, ${hashOf(endpoint)}, ${seal(endpoint)}, ${seal(JSON.stringify(keys))}, ${label})
    on conflict (endpoint_hash) do update set user_id = excluded.user_id, keys_sealed = excluded.keys_sealed, label = excluded.label, created_at = anlan_now(), gone_at = null, gone_reason = null returning id`)).id
}
export const dropBrowser = (tx: Tx, id: string, reason: string): Promise<number> => tx.run(sql`update push_browsers set gone_at = anlan_now(), gone_reason = ${reason} where id = ${id} and gone_at is null`)

/** Owners of live browsers who may be waited for, while anybody is called in earnest. */
export const owners = (tx: Tx): Promise<{ userId: string }[]> => tx.rows(sql`select distinct b.user_id from push_browsers b join users u on u.id = b.user_id and u.disabled_at is null
  where b.gone_at is null and exists (select from push_settings where switched_on_at is not null) and exists (select from callouts where ended_at is null and not drill)`)

/** Whether there is anybody at all to send to: asked a few times a second while a city is called. */
export const anybody = async (tx: Tx): Promise<boolean> => (await tx.maybe(sql`select from push_browsers where gone_at is null limit 1`)) !== undefined

export type Send = { id: string; browserId: string; to: Subscription }
const sends = sql`select f.id, f.browser_id, b.endpoint_sealed, b.keys_sealed from fresh f join push_browsers b on b.id = f.browser_id`
type Sealed = { id: string; browserId: string; endpointSealed: Buffer; keysSealed: Buffer }
const opened = ({ id, browserId, endpointSealed, keysSealed }: Sealed): Send => ({ id, browserId, to: { endpoint: open(endpointSealed), keys: JSON.parse(open(keysSealed)) as Subscription['keys'] } })
/** A row for each live browser of this person that was not told of this call. */
export const claimCall = async (tx: Tx, userId: string, callId: string): Promise<Send[]> => (await tx.rows<Sealed>(sql`with fresh as (insert into push_sends (browser_id, call_id) select id, ${callId} from push_browsers where user_id = ${userId} and gone_at is null on conflict on constraint push_sends_once do nothing returning id, browser_id) ${sends}`)).map(opened)
export const queueTrial = (tx: Tx, browserId: string): Promise<number> => tx.run(sql`insert into push_sends (browser_id, state) values (${browserId}, 'queued')`)
export const claimTrials = async (tx: Tx): Promise<Send[]> => (await tx.rows<Sealed>(sql`with fresh as (update push_sends set state = 'sending', at = anlan_now() where id in (select id from push_sends where state = 'queued' order by at limit 20 for update skip locked) returning id, browser_id) ${sends}`)).map(opened)
export const settle = (tx: Tx, id: string, state: PushState, reason: string | null): Promise<number> => tx.run(sql`update push_sends set state = ${state}, reason = ${reason} where id = ${id} and state = 'sending'`)
/** What a process that died had begun: whether it went out nobody knows. */
export const giveUp = (tx: Tx): Promise<number> => tx.run(sql`update push_sends set state = 'unknown', reason = 'not answered' where state = 'sending' and at < anlan_now() - interval '2 minutes'`)
export const counts = (tx: Tx): Promise<{ browsers: number; taken: number; failed: number; unknown: number }> => tx.one(sql`select (select count(*)::int from push_browsers where gone_at is null) as browsers, count(*) filter (where state = 'taken')::int as taken, count(*) filter (where state = 'failed')::int as failed,
  count(*) filter (where state = 'unknown')::int as unknown from push_sends where at > anlan_now() - interval '24 hours'`)
