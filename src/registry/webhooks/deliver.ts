// Beside the requests: news become deliveries, deliveries are tried until they arrive or are given up. Each subscription has a lane of its own, so that one that hangs holds up no other.
import { system } from '#kit/access'
import type { Db, Tx } from '#kit/db'
import { nextRing, record } from '#kit/events'
import type { Background } from '#kit/feature'
import { open } from '#kit/seal'
import { entries, isSealed, type Ledger } from '#registry/definition'
import { allLedgers, rowOf } from '#registry/ledger'
import { type Allow, allowed } from './address.ts'
import { lastAttempt, pauseAfter } from './model.ts'
import { longest, type Outcome, send } from './send.ts'
import { signatureOf } from './signature.ts'
import * as store from './store.ts'

const me = system('webhooks'), batch = 2000

/** Makes deliveries of all news that have settled. Answers how many events were looked at. */
export async function gatherAll(db: Db): Promise<number> {
  return db.tx(me, async (tx) => {
    let seen = 0
    for (const { id } of await store.toGather(tx)) seen += await store.gather(tx, id, batch)
    return seen
  })
}

export type How = { allow?: Allow; timeoutMs?: number }

/** Everything of one subscription that is due, oldest first; ends at the first failure, which waits its turn. Answers how many were tried. */
export async function runLane(db: Db, webhookId: string, { allow = allowed, timeoutMs = longest }: How = {}): Promise<number> {
  for (let tried = 0; ; tried++) {
    const taken = await db.tx(me, async (tx) => {
      const hook = await store.find(tx, webhookId), claimed = hook && !hook.disabledAt ? await store.claim(tx, webhookId) : undefined
      return hook && claimed ? { hook, claimed } : undefined
    })
    if (!taken) return tried
    const { hook, claimed } = taken, body = JSON.stringify(await bodyOf(db, hook, claimed)), secret = open(hook.secretSealed)
    const outcome = await send(hook.url, body, { 'anlan-delivery': claimed.id, 'anlan-event': claimed.type, 'anlan-signature': signatureOf(secret, body, Math.floor(Date.now() / 1000)) }, allow, timeoutMs)
    await db.tx(me, (tx) => settle(tx, hook, claimed, outcome))
    if (outcome.error) return tried + 1
  }
}

async function settle(tx: Tx, hook: { id: string; name: string; regionPath: string }, { id, attempts, type }: store.Claimed, outcome: Outcome): Promise<void> {
  if (!outcome.error) return void (await store.delivered(tx, id, outcome.status))
  const dead = attempts >= lastAttempt
  await store.failed(tx, id, outcome, pauseAfter(attempts), dead)
  if (dead) await record(tx, { type: 'webhook.gave_up', subject: { kind: 'webhook', id: hook.id }, region: hook.regionPath, data: { name: hook.name, delivery: id, event: type, error: outcome.error } })
}

/** What happened to what, where, when. Nothing of a person; the row's public fields where they were asked for, as they stand now. */
async function bodyOf(db: Db, hook: { id: string; name: string; regionPath: string; withRow: boolean }, { eventId, type, subjectKind, subjectId, regionPath, at, drill }: store.Claimed): Promise<object> {
  const told = { id: eventId, type, subject: { kind: subjectKind, id: subjectId }, region: regionPath, at, drill }
  const ledger = hook.withRow ? allLedgers().find((l) => l.key === subjectKind) : undefined
  return ledger ? { ...told, row: await publicRow(db, hook, ledger, subjectId) } : told
}

/** Read in the subscription's own region: a row that has left it is null. Names of people, numbers, free text and what is sensitive stay. */
async function publicRow(db: Db, hook: { id: string; name: string; regionPath: string }, ledger: Ledger, id: string): Promise<object | null> {
  const row = await db.tx({ kind: 'holder', id: hook.id, name: hook.name, scope: hook.regionPath }, (tx) => rowOf(tx, ledger, id)).catch(() => null)
  if (!row) return null
  const open = entries(ledger).filter(([, f]) => !isSealed(f) && !f.sensitive && f.kind !== 'person' && f.kind !== 'note').map(([name]) => [name, row[name] ?? null])
  return { id, version: row.version, regionCode: row.regionCode, lon: row.lon, lat: row.lat, retired: row.retiredAt !== null, ...Object.fromEntries(open) }
}

/** Gathers and sends until nothing is due; for the tests and for a first round. */
export async function deliverAll(db: Db, how: How = {}): Promise<void> {
  while ((await gatherAll(db)) >= batch);
  await Promise.all((await db.tx(me, store.due)).map(({ webhookId }) => runLane(db, webhookId, how)))
}

export const deliveries: Background = {
  key: 'webhooks.deliver',
  run: async (db, signal) => {
    const lanes = new Map<string, Promise<unknown>>()
    let forgotAt = 0
    while (!signal.aborted) {
      try {
        const seen = await gatherAll(db)
        for (const { webhookId } of await db.tx(me, store.due))
          if (!lanes.has(webhookId)) lanes.set(webhookId, runLane(db, webhookId).catch(() => {}).finally(() => lanes.delete(webhookId)))
        if (Date.now() - forgotAt > 3_600_000) { forgotAt = Date.now(); await db.tx(me, store.forget) }
        await nextRing(seen >= batch ? 10 : 1000, signal)
      } catch {
        await nextRing(2000, signal) // the database is away: asked again
      }
    }
    await Promise.all(lanes.values())
  },
}
