import webpush from 'web-push'
import { actorName, type Actor } from '#kit/access'
import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import type { PushSettings } from './api.ts'
import { pushContact, pushOff } from './errors.ts'
import type { PushBrowser, Subscription } from './model.ts'
import * as store from './store.ts'

/** The installation's own pair of keys, once. */
export async function seed(tx: Tx): Promise<void> {
  if (await store.hasKeys(tx)) return
  const { publicKey, privateKey } = webpush.generateVAPIDKeys()
  await store.putKeys(tx, publicKey, privateKey)
}

type Owner = Actor & { kind: 'user' }

/** Throws push.off while it is switched off. */
export async function addBrowser(tx: Tx, owner: Owner, subscription: Subscription, label: string): Promise<PushBrowser> {
  if (!(await store.settingsOf(tx)).switchedOnAt) throw pushOff()
  const id = await store.putBrowser(tx, owner.id, subscription, label)
  await record(tx, { type: 'push.browser_added', subject: { kind: 'user', id: owner.id }, region: owner.scope, data: { label } })
  return mine(tx, owner, id)
}

/** 404 for anybody else's. */
export async function mine(tx: Tx, owner: Owner, id: string): Promise<PushBrowser> {
  const browser = await store.browserOf(tx, owner.id, id)
  if (!browser) throw notFound({ what: '这个浏览器' })
  return browser
}

export async function dropBrowser(tx: Tx, owner: Owner, id: string): Promise<void> {
  const { label } = await mine(tx, owner, id)
  await store.dropBrowser(tx, id, 'by its owner')
  await record(tx, { type: 'push.browser_dropped', subject: { kind: 'user', id: owner.id }, region: owner.scope, data: { label } })
}

export async function tryBrowser(tx: Tx, owner: Owner, id: string): Promise<void> {
  await mine(tx, owner, id)
  await store.queueTrial(tx, id)
  await record(tx, { type: 'push.tried', subject: { kind: 'user', id: owner.id }, region: owner.scope, data: {} })
}

export async function readSettings(tx: Tx): Promise<PushSettings> {
  const { switchedOnAt, contact, allowPrivate, changedBy, changedAt } = await store.settingsOf(tx)
  return { on: switchedOnAt !== null, contact, allowPrivate, changedBy, changedAt, ...(await store.counts(tx)) }
}

/** Throws push.no_contact. */
export async function setSettings(tx: Tx, given: { on: boolean; contact: string; allowPrivate: boolean }): Promise<PushSettings> {
  if (given.on && !given.contact) throw pushContact()
  await store.putSettings(tx, { ...given, by: actorName(tx.actor) })
  await record(tx, { type: given.on ? 'push.switched_on' : 'push.switched_off', subject: { kind: 'installation', id: 'push' }, region: tx.actor.scope, data: { contact: given.contact, allowPrivate: given.allowPrivate } })
  return readSettings(tx)
}
