import { sql, type Tx } from '#kit/db'
import { open, seal } from '#kit/seal'
import type { Receipt } from '#notify/callouts'
import type { ChannelKind, Endpoint } from './kind.ts'
import type { Channel, Gateway } from './model.ts'
import { ask, checkedAddress } from './outgoing.ts'

export type Setting = { url: string | null; source: Gateway['source']; allowPrivate: boolean }
const demoGateway = 'http://127.0.0.1:8431'

/** Where the gateway is: the environment before the page, the page before the demo's simulator. What the machine's owner wrote in the environment may be inside the house. */
export async function gatewayOf(tx: Tx): Promise<Setting> {
  if (process.env.ANLAN_GATEWAY_URL) return { url: process.env.ANLAN_GATEWAY_URL, source: 'environment', allowPrivate: true }
  const { url, allowPrivate } = await tx.one<{ url: string | null; allowPrivate: boolean }>(sql`select url, allow_private from gateway`)
  if (url) return { url, source: 'setting', allowPrivate }
  return process.env.ANLAN_DEMO === '0' ? { url: null, source: 'none', allowPrivate } : { url: demoGateway, source: 'demo', allowPrivate: true }
}

export const setGateway = (tx: Tx, url: string | null, allowPrivate: boolean, by: string) => tx.run(sql`update gateway set url = ${url}, allow_private = ${allowPrivate}, changed_at = anlan_now(), changed_by = ${by}`)

type Connected = { settings: Record<string, string>; secretsSealed: Buffer | null; allowPrivate: boolean; connectedAt: string | null }

/** Where a channel sends, its secrets opened; undefined while it is not connected. */
export async function endpointOf(tx: Tx, kind: ChannelKind): Promise<Endpoint | undefined> {
  if (kind.gateway) {
    const { url, allowPrivate } = await gatewayOf(tx)
    return url ? endpointAt(url, {}, allowPrivate) : undefined
  }
  if (kind.address === 'none') return endpointAt('', {}, false)
  const found = await tx.maybe<Connected>(sql`select settings, secrets_sealed, allow_private, connected_at from channels where key = ${kind.key}`)
  if (!found?.connectedAt) return undefined
  const secrets = found.secretsSealed ? (JSON.parse(open(found.secretsSealed)) as Record<string, string>) : {}
  return endpointAt(found.settings.url ?? '', { ...found.settings, ...secrets }, found.allowPrivate)
}

export const endpointAt = (url: string, settings: Record<string, string>, inside: boolean, patienceMs?: number): Endpoint => ({
  url, settings, patienceMs, ask: (method, path, body, headers) => ask(new URL(path, url), { method, body, headers, inside, timeoutMs: patienceMs }), resolve: (host) => checkedAddress(host, inside),
})

export const keepSettings = (tx: Tx, key: string, { settings, allowPrivate }: { settings: Record<string, string>; allowPrivate: boolean }, secrets: Record<string, string>, by: string) => tx.run(sql`
  update channels set settings = ${JSON.stringify(settings)}::jsonb, secrets_sealed = ${Object.keys(secrets).length ? seal(JSON.stringify(secrets)) : null}, secrets_set = ${Object.keys(secrets)}::text[], allow_private = ${allowPrivate},
    connected_at = coalesce(connected_at, anlan_now()), changed_at = anlan_now(), changed_by = ${by} where key = ${key}`)

export const dropSettings = (tx: Tx, key: string, by: string) => tx.run(sql`
  update channels set settings = '{}', secrets_sealed = null, secrets_set = '{}', allow_private = false, connected_at = null, changed_at = anlan_now(), changed_by = ${by} where key = ${key} and connected_at is not null`)

export async function secretsOf(tx: Tx, key: string): Promise<Record<string, string>> {
  const found = await tx.maybe<{ secretsSealed: Buffer | null }>(sql`select secrets_sealed from channels where key = ${key} for update`)
  return found?.secretsSealed ? (JSON.parse(open(found.secretsSealed)) as Record<string, string>) : {}
}

/** Takes up to `wanted` sends out of the channel's bucket; 0 when it is paused or empty. */
export async function takeBudget(tx: Tx, key: string, wanted: number): Promise<number> {
  const row = await tx.maybe<{ taken: number }>(sql`
    with now as (select key, per_second, burst, case when paused_at is null then least(burst, tokens + per_second * greatest(0, extract(epoch from anlan_now() - refilled_at))) else 0 end as have from channels where key = ${key} for update)
    update channels c set tokens = now.have - least(${wanted}, floor(now.have)), refilled_at = anlan_now() from now where c.key = now.key
    returning least(${wanted}, floor(now.have))::int as taken`)
  return row?.taken ?? 0
}

export const giveBack = (tx: Tx, key: string, count: number) => tx.run(sql`update channels set tokens = least(burst, tokens + ${count}) where key = ${key}`)

export const noteHealth = (tx: Tx, key: string, error: string | null) => tx.run(error
  ? sql`update channels set last_error_at = anlan_now(), last_error = ${error} where key = ${key}`
  : sql`update channels set last_ok_at = anlan_now() where key = ${key}`)

export const channelRows = (tx: Tx) => tx.rows<Omit<Channel, 'state' | 'queued' | 'sending' | 'unknown' | 'oldestDueAt' | 'byGateway' | 'fields'>>(sql`
  select key, per_second, burst, last_ok_at, last_error_at, last_error, paused_at, paused_by, settings, secrets_set, allow_private, connected_at from channels order by key`)

export const setBudget = (tx: Tx, key: string, perSecond: number, burst: number) => tx.run(sql`update channels set per_second = ${perSecond}, burst = ${burst} where key = ${key}`)
export const setPaused = (tx: Tx, key: string, by: string | null) => tx.run(sql`
  update channels set paused_at = case when ${by}::text is null then null else anlan_now() end, paused_by = ${by} where key = ${key} and (paused_at is null) <> (${by}::text is null)`)

export const keepReceipts = (tx: Tx, list: readonly { receipt: Receipt; outcome: string }[]) => tx.run(sql`
  insert into gateway_receipts (key, state, outcome, at, data)
  select key, state, outcome, at, data from jsonb_to_recordset(${JSON.stringify(list.map(({ receipt, outcome }) => ({ key: receipt.key, state: receipt.state, at: receipt.at ?? null, outcome, data: receipt })))}::jsonb)
    as r(key text, state text, outcome text, at timestamptz, data jsonb)`)

export const receiptCounts = (tx: Tx) => tx.one<Gateway['receipts']>(sql`
  select count(*) filter (where outcome = 'applied')::int as applied, count(*) filter (where outcome = 'repeated')::int as repeated, count(*) filter (where outcome = 'late')::int as late,
    count(*) filter (where outcome = 'unknown_key')::int as unknown_key, max(received_at) as last_at,
    percentile_cont(0.5) within group (order by extract(epoch from received_at - at)) filter (where at is not null and received_at > anlan_now() - interval '10 minutes') as lag_seconds
  from gateway_receipts where received_at > anlan_now() - interval '24 hours'`)
