// The outbox: rows are made by the event, claimed by one of N processes, made in a transaction, sent after it. Killed anywhere, the row is taken up again after its minute.
import { system } from '#kit/access'
import type { Db, Tx } from '#kit/db'
import { logFailure } from '#kit/errors'
import { nextRing, record, type EventRow } from '#kit/events'
import { warningOf, type Warning } from '#monitoring/warnings'
import { kinds } from './kinds.ts'
import { channels, lastAttempt, pauseAfter, type Act, type Channel, type Said } from './model.ts'
import { allowed, post, type Allow } from './post.ts'
import * as store from './store.ts'

const me = system('publication')

/** What a released, lifted or cancelled warning means for every channel. Safe to run again. */
export async function enqueue(tx: Tx, event: EventRow): Promise<void> {
  const w = await warningOf(tx, event.subjectId)
  if (!w || w.origin !== 'own') return
  const act: Act = event.type !== 'warning.released' ? 'cancel' : (await replaces(tx, w)) ? 'update' : 'alert'
  await add(tx, event, w, act, channels)
  if (event.type === 'warning.released') for (const other of await store.narrowedBy(tx, w.id)) await add(tx, event, other, 'update', ['cap', 'national'])
}

/** An update is of something that no longer stands. What still holds other towns goes on under its own messages. */
const replaces = async (tx: Tx, w: Warning): Promise<boolean> => w.supersedesId !== null && (await warningOf(tx, w.supersedesId))?.state === 'superseded'

async function add(tx: Tx, event: EventRow, w: { id: string; regionPath: string }, act: Act, list: readonly Channel[]): Promise<void> {
  const rootId = await store.rootOf(tx, w.id), alertId = await numberFor(tx, event, w.id)
  for (const channel of list) await store.addPublication(tx, { eventId: event.id, warningId: w.id, rootId, channel, act, alertId, regionPath: w.regionPath, drill: event.drill })
}

/** '35050000000000_20230905103000_0': place, sector, unit and extension, then the time; where a second has given out its ten numbers, the next second. */
async function numberFor(tx: Tx, event: EventRow, warningId: string): Promise<string> {
  const known = await store.alertIdOf(tx, event.id, warningId)
  if (known) return known
  const s = await store.settingValues(tx), city = event.regionPath.split('/')[0] ?? ''
  const sender = `${city.slice(0, 6).replace(/\D/g, '0').padEnd(6, '0')}${s['national.sector'] || '000'}${s['national.unit'] || '000'}${s['national.extension'] || '00'}`
  for (let second = 0; second < 600; second++) {
    const at = new Date(Date.parse(event.at) + 8 * 3_600_000 + second * 1000).toISOString().slice(0, 19).replace(/\D/g, '')
    for (let n = 0; n < 10; n++) if (await store.keepAlertId(tx, `${sender}_${at}_${n}`, event.id, warningId)) return `${sender}_${at}_${n}`
  }
  throw new Error('no message number is left for this time')
}

export type How = { allow?: Allow; timeoutMs?: number }

/** One row: made and, where it goes to somebody, sent. False when nothing was due. */
export async function publishOne(db: Db, { allow = allowed, timeoutMs }: How = {}): Promise<boolean> {
  const item = await db.tx(me, store.claim)
  if (!item) return false
  const outcome = await db.tx(me, (tx) => make(tx, item)).catch((e: unknown) => ({ failed: String((e as Error).message) }))
  if (!outcome) return true
  if ('failed' in outcome) return db.tx(me, (tx) => failed(tx, item, outcome.failed)).then(() => true)
  const sent = await post(outcome.url, outcome, allow, timeoutMs)
  await db.tx(me, (tx) => (sent.taken ? done(tx, item, { ...outcome.detail, posted: true }) : failed(tx, item, sent.reason)))
  return true
}

type Outgoing = { url: string; name: string; bytes: Buffer; detail: Record<string, unknown> }

/** Undefined where the row is settled; else what still has to be sent, or why it failed. */
async function make(tx: Tx, item: store.Item): Promise<Outgoing | { failed: string } | undefined> {
  const { draftedName, releasedName, ...row } = await store.saidOf(tx, item)
  const said: Said = { ...row, codes: row.codes ?? [], alertId: item.alertId, act: item.act, drill: item.drill, at: new Date(item.eventAt) }
  const made = await kinds[item.channel].make(tx, item, said, { drafted: draftedName, released: releasedName })
  if (made.state === 'waiting') return void (await store.markWaiting(tx, item.id, made.reason, made.seconds))
  if (made.state === 'failed') return { failed: made.reason }
  for (const f of made.files ?? []) await store.keepFile(tx, item, f.name, f.mime, f.bytes)
  if (!made.send) return void (await done(tx, item, made.detail ?? {}))
  // the packet and its numbers are kept before anybody is told: a second attempt sends the same one
  await store.noteDetail(tx, item.id, made.detail ?? {})
  const file = await store.fileOf(tx, item.id, made.send.name)
  return { ...made.send, bytes: file?.bytes ?? Buffer.alloc(0), detail: made.detail ?? {} }
}

const tell = (tx: Tx, item: store.Item, type: string, data: Record<string, unknown>) => record(tx, { type, subject: { kind: 'publication', id: item.id }, region: item.regionPath, drill: item.drill, data: { warningId: item.warningId, channel: item.channel, act: item.act, ...data } })

async function done(tx: Tx, item: store.Item, detail: Record<string, unknown>): Promise<void> {
  if (await store.markDone(tx, item.id, detail)) await tell(tx, item, 'publication.done', {})
}

async function failed(tx: Tx, item: store.Item, reason: string): Promise<void> {
  const dead = item.attempts >= lastAttempt
  if ((await store.markFailed(tx, item.id, reason, pauseAfter(item.attempts), dead)) && dead) await tell(tx, item, 'publication.failed', { reason })
}

/** Until nothing is due; for tests and a first round. */
export async function publishAll(db: Db, how: How = {}): Promise<void> {
  while (await publishOne(db, how));
}

export const publisher = {
  key: 'publication.publish',
  run: async (db: Db, signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const more = await publishOne(db).catch((error: unknown) => (logFailure('publication', error), false))
      if (!more) await nextRing(1000, signal)
    }
  },
}
