import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { queueOf } from '#notify/callouts'
import type { Channel, Gateway } from './model.ts'
import { channelRows, gatewayOf, receiptCounts, setBudget, setGateway, setPaused } from './store.ts'

const changed = (tx: Tx, type: string, id: string, data: Record<string, unknown>) => record(tx, { type, subject: { kind: 'channel', id }, region: tx.actor.scope, data })

export async function channelsNow(tx: Tx): Promise<{ rows: Channel[]; gateway: Gateway }> {
  const gateway = await gatewayOf(tx)
  const queues = new Map((await queueOf(tx)).map((q) => [q.channel, q]))
  const rows = (await channelRows(tx)).map((c) => {
    const queue = queues.get(c.key)
    const failing = c.lastErrorAt !== null && (c.lastOkAt === null || c.lastErrorAt > c.lastOkAt)
    const state = !gateway.url ? ('not_connected' as const) : c.pausedAt ? ('paused' as const) : failing ? ('failing' as const) : ('connected' as const)
    return { ...c, state, queued: queue?.queued ?? 0, sending: queue?.sending ?? 0, unknown: queue?.unknown ?? 0, oldestDueAt: queue?.oldestDueAt ?? null }
  })
  return { rows, gateway: { ...gateway, receipts: await receiptCounts(tx) } }
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

export async function changeGateway(tx: Tx, url: string | null): Promise<void> {
  await setGateway(tx, url, actorName(tx.actor))
  await changed(tx, 'channel.connected', 'gateway', { url })
}
