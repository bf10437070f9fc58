// Subscriptions are the security administrator's: whoever lets news leave the house grants as much as a role does.
import { randomBytes } from 'node:crypto'
import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { seal } from '#kit/seal'
import { allowed, literal, privateAllowed } from './address.ts'
import { addressInside, plainAddress, tooLongAgo } from './errors.ts'
import type { Wanted } from './model.ts'
import * as store from './store.ts'

const newSecret = () => `whsec_${randomBytes(32).toString('base64url')}`
const replayDays = 31

export async function add(tx: Tx, wanted: Wanted): Promise<{ id: string; secret: string }> {
  const { protocol, hostname } = new URL(wanted.url), fixed = literal(hostname)
  if (protocol !== 'https:' && !privateAllowed()) throw plainAddress()
  if ((fixed && !allowed(fixed)) || /(?:^|\.)localhost\.?$/i.test(hostname)) throw addressInside({ host: hostname })
  const secret = newSecret(), { id } = await store.insert(tx, wanted, seal(secret), actorName(tx.actor))
  await record(tx, { type: 'webhook.added', subject: { kind: 'webhook', id }, region: wanted.regionPath, data: { name: wanted.name, host: hostname, prefixes: wanted.prefixes, withRow: wanted.withRow, reason: wanted.reason } })
  return { id, secret }
}

async function found(tx: Tx, id: string) {
  const hook = await store.find(tx, id)
  if (!hook) throw notFound({ what: '这项事件推送' })
  return hook
}

export async function renew(tx: Tx, id: string, reason: string): Promise<{ id: string; secret: string }> {
  const hook = await found(tx, id), secret = newSecret()
  await store.setSecret(tx, id, seal(secret))
  await record(tx, { type: 'webhook.secret_renewed', subject: { kind: 'webhook', id }, region: hook.regionPath, data: { name: hook.name, reason } })
  return { id, secret }
}

export async function disable(tx: Tx, id: string, reason: string): Promise<void> {
  const hook = await found(tx, id)
  if (await store.disable(tx, id, actorName(tx.actor))) await record(tx, { type: 'webhook.disabled', subject: { kind: 'webhook', id }, region: hook.regionPath, data: { name: hook.name, reason } })
}

export async function enable(tx: Tx, id: string): Promise<void> {
  const hook = await found(tx, id)
  if (await store.enable(tx, id)) await record(tx, { type: 'webhook.enabled', subject: { kind: 'webhook', id }, region: hook.regionPath, data: { name: hook.name } })
}

/** The same event keeps its delivery's id: a receiver that had it knows it again. */
export async function replay(tx: Tx, id: string, what: { delivery: string } | { since: string }): Promise<number> {
  const hook = await found(tx, id)
  if ('since' in what && Date.parse(what.since) < (await tx.now()).getTime() - replayDays * 86_400_000) throw tooLongAgo({ days: replayDays })
  const sent = 'since' in what ? await store.replaySince(tx, id, what.since) : await store.replayOne(tx, id, what.delivery)
  if ('delivery' in what && !sent) throw notFound({ what: '这条推送记录' })
  await record(tx, { type: 'webhook.replayed', subject: { kind: 'webhook', id }, region: hook.regionPath, data: { name: hook.name, sent, ...what } })
  return sent
}
