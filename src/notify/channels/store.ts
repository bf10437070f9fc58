import { sql, type Tx } from '#kit/db'
import type { Receipt } from '#notify/callouts'
import type { Channel, Gateway } from './model.ts'

export type Setting = { url: string | null; source: Gateway['source'] }
const demoGateway = 'http://127.0.0.1:8431'

/** Where the gateway is: the environment before the page, the page before the demo's simulator. */
export async function gatewayOf(tx: Tx): Promise<Setting> {
  if (process.env.ANLAN_GATEWAY_URL) return { url: process.env.ANLAN_GATEWAY_URL, source: 'environment' }
  const { url } = await tx.one<{ url: string | null }>(sql`select url from gateway`)
  if (url) return { url, source: 'setting' }
  return process.env.ANLAN_DEMO === '0' ? { url: null, source: 'none' } : { url: demoGateway, source: 'demo' }
}

export const setGateway = (tx: Tx, url: string | null, by: string) => tx.run(sql`update gateway set url = ${url}, changed_at = anlan_now(), changed_by = ${by}`)

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

export const channelRows = (tx: Tx) => tx.rows<Omit<Channel, 'state' | 'queued' | 'sending' | 'unknown' | 'oldestDueAt'>>(sql`
  select key, per_second, burst, last_ok_at, last_error_at, last_error, paused_at, paused_by from channels order by key`)

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
