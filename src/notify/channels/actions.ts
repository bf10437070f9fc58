import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { notFound } from '#kit/errors'
import { queueOf } from '#notify/callouts'
import { byGateway, settingsWrong } from './errors.ts'
import { kinds } from './kinds.ts'
import { fieldsFor, type Channel, type ChannelSettings, type Gateway, type SettingField } from './model.ts'
import { channelRows, dropSettings, gatewayOf, keepSettings, receiptCounts, secretsOf, setBudget, setGateway, setPaused } from './store.ts'

const changed = (tx: Tx, type: string, id: string, data: Record<string, unknown>) => record(tx, { type, subject: { kind: 'channel', id }, region: tx.actor.scope, data })

export async function channelsNow(tx: Tx): Promise<{ rows: Channel[]; gateway: Gateway }> {
  const gateway = await gatewayOf(tx)
  const queues = new Map((await queueOf(tx)).map((q) => [q.channel, q]))
  const rows = new Map((await channelRows(tx)).map((c) => [c.key, c]))
  return {
    rows: kinds.flatMap((kind) => {
      const row = rows.get(kind.key), queue = queues.get(kind.key)
      if (!row) return []
      const connected = kind.gateway ? gateway.url !== null : kind.address === 'none' || row.connectedAt !== null
      return [{ ...row, state: stateOf(row, connected), byGateway: kind.gateway, fields: [...kind.fields], queued: queue?.queued ?? 0, sending: queue?.sending ?? 0, unknown: queue?.unknown ?? 0, oldestDueAt: queue?.oldestDueAt ?? null }]
    }),
    gateway: { ...gateway, receipts: await receiptCounts(tx) },
  }
}

function stateOf(c: Pick<Channel, 'pausedAt' | 'lastErrorAt' | 'lastOkAt'>, connected: boolean): Channel['state'] {
  if (!connected) return 'not_connected'
  if (c.pausedAt) return 'paused'
  return c.lastErrorAt !== null && (c.lastOkAt === null || c.lastErrorAt > c.lastOkAt) ? 'failing' : 'connected'
}

export async function budgetChannel(tx: Tx, key: string, perSecond: number, burst: number): Promise<void> {
  await setBudget(tx, key, perSecond, burst)
  await changed(tx, 'channel.budgeted', key, { perSecond, burst })
}

export async function pauseChannel(tx: Tx, key: string, reason: string): Promise<void> {
  if (await setPaused(tx, key, actorName(tx.actor))) await changed(tx, 'channel.paused', key, { reason })
}

export async function resumeChannel(tx: Tx, key: string): Promise<void> {
  if (await setPaused(tx, key, null)) await changed(tx, 'channel.resumed', key, {})
}

export async function changeGateway(tx: Tx, url: string | null, allowPrivate: boolean): Promise<void> {
  await setGateway(tx, url, allowPrivate, actorName(tx.actor))
  await changed(tx, 'channel.connected', 'gateway', { url, allowPrivate })
}

/** Settings replace the earlier ones; a secret that is not given stays. The event names which were set, never what they are. */
export async function connectChannel(tx: Tx, key: string, { settings, secrets, allowPrivate }: ChannelSettings): Promise<void> {
  const kind = kindOf(key)
  const fields = fieldsFor(kind.fields, settings), wanted = new Set(fields.map((f) => f.name))
  const plain = Object.fromEntries(fields.filter((f) => f.kind !== 'secret').map((f) => [f.name, settings[f.name] || f.otherwise || '']))
  const kept = Object.fromEntries(Object.entries({ ...(await secretsOf(tx, key)), ...secrets }).filter(([name]) => fields.some((f) => f.kind === 'secret' && f.name === name)))
  const wrong = [...fields.filter((f) => !fits(f, f.kind === 'secret' ? kept[f.name] : plain[f.name])).map((f) => f.name), ...Object.keys(secrets).filter((name) => !wanted.has(name))]
  if (wrong.length) throw settingsWrong({ fields: wrong })
  await keepSettings(tx, key, { settings: plain, allowPrivate }, kept, actorName(tx.actor))
  await changed(tx, 'channel.connected', key, { settings: plain, secrets: Object.keys(secrets), allowPrivate })
}

export async function disconnectChannel(tx: Tx, key: string): Promise<void> {
  kindOf(key)
  if (await dropSettings(tx, key, actorName(tx.actor))) await changed(tx, 'channel.disconnected', key, {})
}

/** A field asked for by another setting's value is needed with it. */
const needed = (f: SettingField): boolean => f.needed === true || f.when !== undefined

function fits(f: SettingField, value = ''): boolean {
  if (!value) return !needed(f)
  if (f.kind === 'number') return /^\d{1,12}$/.test(value)
  if (f.kind === 'choice') return f.options?.includes(value) ?? false
  return f.kind !== 'url' || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))
}

function kindOf(key: string) {
  const kind = kinds.find((k) => k.key === key)
  if (!kind || kind.address === 'none') throw notFound({ what: '这个渠道' })
  if (kind.gateway) throw byGateway()
  return kind
}
