// The senders: claim, send side by side, settle in batches. Killed at any instant, what was under way is asked about, never sent blindly.
import { system } from '#kit/access'
import type { Db } from '#kit/db'
import { logFailure } from '#kit/errors'
import { nextRing } from '#kit/events'
import { anyDue, claimAttempts, claimUnclear, claimUntold, giveUpUnclear, passDrills, settleAttempts, tellProgress, type LiveAttempt, type Settled } from '#notify/callouts'
import { kinds } from './kinds.ts'
import type { ChannelKind, Endpoint } from './kind.ts'
import { send } from './port.ts'
import { receive } from './receive.ts'
import { endpointOf, giveBack, noteHealth, takeBudget } from './store.ts'

const atOnce = 96
const me = system('sender')
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** What is to be sent now, within the channel's budget, and where. */
const claim = (db: Db, kind: ChannelKind, room: number): Promise<{ at?: Endpoint; batch: LiveAttempt[] }> => db.tx(me, async (tx) => {
  const at = await endpointOf(tx, kind)
  const budget = at && room > 0 ? await takeBudget(tx, kind.key, room) : 0
  const batch = budget ? await claimAttempts(tx, kind.key, budget) : []
  if (batch.length < budget) await giveBack(tx, kind.key, budget - batch.length)
  return { at, batch }
})

const settle = (db: Db, kind: ChannelKind, done: Settled[]): Promise<void> => db.tx(me, async (tx) => {
  await settleAttempts(tx, done)
  const wrong = done.find((d) => d.state === 'again' || d.state === 'unknown')
  await noteHealth(tx, kind.key, wrong?.reason ?? null)
  await tellProgress(tx)
})

/** Sends a channel's queue until the signal ends; what is under way then is waited for. */
export async function runSender(db: Db, kind: ChannelKind, signal: AbortSignal, onError: (error: unknown) => void = report): Promise<void> {
  const underWay = new Set<Promise<void>>()
  let done: Settled[] = []
  const start = (at: Endpoint, attempt: LiveAttempt) => {
    const sending = send(at, kind, attempt).catch((e: unknown): Settled => ({ id: attempt.id, state: 'unknown', reason: String(e) })).then((s) => void done.push(s)).finally(() => underWay.delete(sending))
    underWay.add(sending)
  }
  const flush = async () => {
    if (!done.length) return
    const now = done
    done = []
    await settle(db, kind, now)
  }
  let pauseMs = 500, busyMs = 10
  while (!signal.aborted) {
    try {
      await flush()
      const room = atOnce - underWay.size
      const looked = room >= atOnce / 4 && (await anyDue(db, kind.key))
      const { at, batch } = looked ? await claim(db, kind, room) : { batch: [] }
      // a channel that is not connected is looked at now and then, whatever waits for it
      pauseMs = looked && !at && !kind.gateway ? 5000 : 500
      busyMs = batch.length ? 10 : 40
      for (const attempt of batch) start(at as Endpoint, attempt)
    } catch (error) {
      onError(error)
      await waiting(1000, signal)
    }
    await (underWay.size || done.length ? pause(busyMs) : pauseMs > 500 ? waiting(pauseMs, signal) : nextRing(pauseMs, signal, 'attempts'))
  }
  await Promise.allSettled(underWay)
  await flush()
}

/** Asks about what is unclear; a gateway that never saw a key makes it queued again, under the same key. What can't be asked stays unknown. */
export async function inquireOnce(db: Db, kind: ChannelKind, limit = 50): Promise<number> {
  const { inquire } = kind
  const { at, unclear } = await db.tx(me, async (tx) => {
    if (!inquire) return { unclear: await giveUpUnclear(tx, kind.key, limit) }
    const at = await endpointOf(tx, kind)
    return { at, unclear: at ? await claimUnclear(tx, kind.key, limit) : [] }
  })
  if (!inquire || !at || !unclear.length) return unclear.length
  const found = await Promise.all(unclear.map(({ id }) => inquire(id, at)))
  await db.tx(me, async (tx) => {
    await settleAttempts(tx, found.map((f) => f.settled))
    await receive(tx, found.flatMap((f) => f.receipt ?? []))
  })
  return unclear.length
}

/** Asks a platform that posts no receipts for them; so many at a time, because its calls are counted. */
export async function askReceipts(db: Db, kind: ChannelKind, limit = 50): Promise<number> {
  const { receiptOf } = kind
  if (!receiptOf) return 0
  const { at, untold } = await db.tx(me, async (tx) => {
    const at = await endpointOf(tx, kind)
    return { at, untold: at ? await claimUntold(tx, kind.key, limit) : [] }
  })
  const told = at ? (await Promise.all(untold.map((sent) => receiptOf(sent, at)))).filter((r) => r !== undefined) : []
  if (told.length) await db.tx(me, (tx) => receive(tx, told))
  return untold.length
}

async function runInquiries(db: Db, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    for (const kind of kinds) while (!signal.aborted && (await inquireOnce(db, kind).catch((e: unknown) => (report(e), 0))) === 50);
    for (const kind of kinds) await askReceipts(db, kind).catch((e: unknown) => (report(e), 0))
    await waiting(1000, signal)
  }
}

/** Drills have a loop of their own that knows no address. */
async function runDrills(db: Db, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const passed = await db.tx(me, (tx) => passDrills(tx, 5000)).catch((e: unknown) => (report(e), 0))
    if (!passed) await nextRing(1000, signal, 'attempts')
  }
}

const waiting = (ms: number, signal: AbortSignal) => new Promise<void>((resolve) => {
  const timer = setTimeout(resolve, ms)
  signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
})

const report = (error: unknown): void => logFailure('notify sender', error)

export const background = [
  ...kinds.map((kind) => ({ key: `sender.${kind.key}`, run: (db: Db, signal: AbortSignal) => runSender(db, kind, signal) })),
  { key: 'sender.inquiries', run: runInquiries },
  { key: 'sender.drills', run: runDrills },
]
