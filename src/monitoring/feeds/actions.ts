// Sources are the duty desk's; letting one reach into the house's own network is the system administrator's.
import { X509Certificate } from 'node:crypto'
import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { literal, mayCall } from '#registry/webhooks'
import { theCity } from '#registry/regions'
import { certificatesIn } from './alerts.ts'
import { addressInside, certificateBroken, eventTypeUnknown, feedChanged, feedTwice, feedUnknown, kindUnknown, settingUnknown } from './errors.ts'
import { kindOf } from './kinds.ts'
import type { Edit, Feed, Settings, Wanted } from './model.ts'
import { allowPrivate, dueNow, eventTypeRows, feedById, insertFeed, lockFeed, switchFeed, writeEventType, writeFeed } from './store.ts'

const tell = async (tx: Tx, id: string, type: string, data: Record<string, unknown>): Promise<unknown> =>
  record(tx, { type, subject: { kind: 'feed', id }, region: (await theCity(tx))?.path ?? '', data })

export async function foundFeed(tx: Tx, id: string): Promise<Feed> {
  const feed = await feedById(tx, id)
  if (!feed) throw feedUnknown({ id })
  return feed
}

function checked(kind: string, url: string, settings: Settings): void {
  const found = kindOf(kind)
  if (!found) throw kindUnknown({ kind })
  const { hostname } = new URL(url), fixed = literal(hostname)
  if (/(?:^|\.)localhost\.?$/i.test(hostname) || (fixed && !mayCall(fixed, { private: true }))) throw addressInside({ host: hostname })
  const strange = Object.keys(settings).find((name) => !found.fields.some((f) => f.name === name))
  if (strange) throw settingUnknown({ name: strange })
  if (typeof settings.trusted === 'string' && settings.trusted.trim()) certificates(settings.trusted)
}

function certificates(text: string): void {
  const list = certificatesIn(text)
  if (!list.length) throw certificateBroken()
  try {
    for (const pem of list) new X509Certificate(pem)
  } catch {
    throw certificateBroken()
  }
}

export async function addFeed(tx: Tx, wanted: Wanted): Promise<Feed> {
  checked(wanted.kind, wanted.url, wanted.settings)
  const made = await insertFeed(tx, wanted, actorName(tx.actor))
  if (!made) throw feedTwice({ url: wanted.url })
  await tell(tx, made.id, 'feed.added', { name: wanted.name, kind: wanted.kind, host: new URL(wanted.url).host })
  return foundFeed(tx, made.id)
}

export async function editFeed(tx: Tx, id: string, edit: Edit): Promise<Feed> {
  await lockFeed(tx, id)
  const before = await foundFeed(tx, id)
  if (before.revision !== edit.revision) throw feedChanged({ revision: before.revision })
  checked(before.kind, edit.url, edit.settings)
  await writeFeed(tx, id, edit)
  await tell(tx, id, 'feed.changed', { name: edit.name, host: new URL(edit.url).host, before: { name: before.name, url: before.url, intervalSeconds: before.intervalSeconds } })
  return foundFeed(tx, id)
}

export async function setEnabled(tx: Tx, id: string, on: boolean): Promise<Feed> {
  const { name } = await foundFeed(tx, id)
  if (await switchFeed(tx, id, on, actorName(tx.actor))) await tell(tx, id, on ? 'feed.enabled' : 'feed.disabled', { name })
  return foundFeed(tx, id)
}

export async function setPrivate(tx: Tx, id: string, on: boolean, reason: string): Promise<Feed> {
  const { name, url } = await foundFeed(tx, id)
  await allowPrivate(tx, id, on, actorName(tx.actor))
  await tell(tx, id, on ? 'feed.private_allowed' : 'feed.private_refused', { name, host: new URL(url).host, reason })
  return foundFeed(tx, id)
}

/** The next free process asks it, whatever its turn; one that is switched off is asked this once. */
export async function fetchNow(tx: Tx, id: string): Promise<Feed> {
  const { name } = await foundFeed(tx, id)
  await dueNow(tx, id)
  await tell(tx, id, 'feed.fetch_asked', { name })
  return foundFeed(tx, id)
}

export async function changeEventType(tx: Tx, type: { code: string; name: string; signal: string | null; source: string; verified: boolean }) {
  const before = (await eventTypeRows(tx)).find((r) => r.code === type.code)
  if (!before) throw eventTypeUnknown({ code: type.code })
  await writeEventType(tx, type, actorName(tx.actor))
  await record(tx, { type: 'event_type.changed', subject: { kind: 'event_type', id: type.code }, region: (await theCity(tx))?.path ?? '', data: { before, after: type } })
  return { rows: await eventTypeRows(tx) }
}
