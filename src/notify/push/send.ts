// To the push service: encrypted for the browser (RFC 8291), signed by the installation's own key (RFC 8292), through the one way out.
import webpush from 'web-push'
import { system } from '#kit/access'
import type { Db, Tx } from '#kit/db'
import { open } from '#kit/seal'
import { waitingFor } from '#notify/banner'
import { ask } from '#notify/channels'
import type { PushState } from './model.ts'
import * as store from './store.ts'

/** What the worker in the browser shows; nobody's name or number. */
type Notice = { title: string; body: string; tag: string; url: string }
type Outcome = { state: PushState; reason: string | null; gone: boolean }

/** A quarter of an hour: later the loop has gone on without this person. */
const ttlSeconds = 900

async function sendOne(settings: store.Settings, { to }: store.Send, notice: Notice): Promise<Outcome> {
  const made = webpush.generateRequestDetails(to, JSON.stringify(notice), { TTL: ttlSeconds, urgency: 'high', contentEncoding: 'aes128gcm', vapidDetails: { subject: `mailto:${settings.contact}`, publicKey: settings.publicKey, privateKey: open(settings.privateSealed) } })
  const { 'Content-Length': _, ...headers } = made.headers as Record<string, string>
  const answer = await ask(new URL(made.endpoint), { method: 'POST', body: made.body as Buffer, headers, inside: settings.allowPrivate })
  if ('error' in answer) return { state: answer.reached ? 'unknown' : 'failed', reason: answer.error, gone: false }
  if (answer.status >= 200 && answer.status < 300) return { state: 'taken', reason: null, gone: false }
  // the browser has thrown its subscription away
  return { state: answer.status >= 500 ? 'unknown' : 'failed', reason: `http_${answer.status}`, gone: answer.status === 404 || answer.status === 410 }
}

/** Sends what was claimed and committed; keeps what the service said. */
async function deliver(db: Db, settings: store.Settings, send: store.Send, notice: Notice): Promise<Outcome> {
  const outcome = await sendOne(settings, send, notice).catch((e: Error): Outcome => ({ state: 'failed', reason: e.message.slice(0, 200), gone: false }))
  await db.tx(system('push'), async (tx) => {
    await store.settle(tx, send.id, outcome.state, outcome.reason)
    if (outcome.gone) await store.dropBrowser(tx, send.browserId, outcome.reason ?? '')
  })
  return outcome
}

const trial: Notice = { title: '安澜推送试发', body: '收到这条，叫应时本浏览器也会收到。', tag: 'trial', url: '/account' }
type Out = { send: store.Send; notice: Notice }

/** Rows first, each committed before its notice goes out. */
async function claimFor(tx: Tx, userId: string): Promise<Out[]> {
  const list: Out[] = []
  // drills never leave the house (I-10)
  for (const call of (await waitingFor(tx, userId)).filter((c) => !c.drill)) for (const send of await store.claimCall(tx, userId, call.callId)) list.push({ send, notice: { title: '安澜叫应：请应答', body: call.title, tag: call.callId, url: '/desk' } })
  return list
}

/** Trials that wait, and everybody who is called and has a browser: of each of his calls once. Returns how many notices went out. */
export async function pushAll(db: Db): Promise<number> {
  if (!(await db.tx(system('push'), store.anybody))) return 0
  const { people, settings, trials } = await db.tx(system('push'), async (tx) => { await store.giveUp(tx); return { people: await store.owners(tx), settings: await store.settingsOf(tx), trials: await store.claimTrials(tx) } })
  let sent = trials.length
  await Promise.all(trials.map((send) => deliver(db, settings, send, trial)))
  for (const { userId } of people) {
    const claimed = await db.tx(system('push'), (tx) => claimFor(tx, userId))
    await Promise.all(claimed.map(({ send, notice }) => deliver(db, settings, send, notice)))
    sent += claimed.length
  }
  return sent
}
