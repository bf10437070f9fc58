// The senders: claim, send side by side, settle in batches. Killed at any instant, what was under way is asked about, never sent blindly.
import { system } from '#kit/access'
import type { Db } from '#kit/db'
import { nextRing } from '#kit/events'
import { claimAttempts, claimUnclear, passDrills, settleAttempts, tellProgress, type LiveAttempt, type Settled } from '#notify/callouts'
import { kinds } from './kinds.ts'
import type { ChannelKind } from './kind.ts'
import { inquire, send } from './port.ts'
import { receive } from './receive.ts'
import { gatewayOf, giveBack, noteHealth, takeBudget } from './store.ts'

const atOnce = 96
const me = system('sender')
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** What is to be sent now, within the channel's budget, and where. */
const claim = (db: Db, kind: ChannelKind, room: number): Promise<{ url: string | null; batch: LiveAttempt[] }> => db.tx(me, async (tx) => {
  const { url } = await gatewayOf(tx)
  const budget = url && room > 0 ? await takeBudget(tx, kind.key, room) : 0
  const batch = budget ? await claimAttempts(tx, kind.key, budget) : []
  if (batch.length < budget) await giveBack(tx, kind.key, budget - batch.length)
  return { url, batch }
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
  const start = (url: string, attempt: LiveAttempt) => {
    const sending = send(url, kind, attempt).catch((e: unknown): Settled => ({ id: attempt.id, state: 'unknown', reason: String(e) })).then((s) => void done.push(s)).finally(() => underWay.delete(sending))
    underWay.add(sending)
  }
  const flush = async () => {
    if (!done.length) return
    const now = done
    done = []
    await settle(db, kind, now)
  }
  while (!signal.aborted) {
    try {
      await flush()
      const room = atOnce - underWay.size
      const { url, batch } = room >= atOnce / 4 ? await claim(db, kind, room) : { url: null, batch: [] }
      for (const attempt of batch) start(url as string, attempt)
    } catch (error) {
      onError(error)
      await waiting(1000, signal)
    }
    await (underWay.size || done.length ? pause(10) : nextRing(500, signal))
  }
  await Promise.allSettled(underWay)
  await flush()
}

/** Asks about what is unclear; a gateway that never saw a key makes it queued again, under the same key. */
export async function inquireOnce(db: Db, kind: ChannelKind, limit = 50): Promise<number> {
  const { url, unclear } = await db.tx(me, async (tx) => {
    const { url } = await gatewayOf(tx)
    return { url, unclear: url ? await claimUnclear(tx, kind.key, limit) : [] }
  })
  if (!url || !unclear.length) return 0
  const found = await Promise.all(unclear.map(({ id }) => inquire(url, id)))
  await db.tx(me, async (tx) => {
    await settleAttempts(tx, found.map((f) => f.settled))
    await receive(tx, found.flatMap((f) => f.receipt ?? []))
  })
  return unclear.length
}

async function runInquiries(db: Db, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    for (const kind of kinds) while (!signal.aborted && (await inquireOnce(db, kind).catch((e: unknown) => (report(e), 0))) === 50);
    await waiting(1000, signal)
  }
}

/** Drills have a loop of their own that knows no address. */
async function runDrills(db: Db, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const passed = await db.tx(me, (tx) => passDrills(tx, 5000)).catch((e: unknown) => (report(e), 0))
    if (!passed) await nextRing(1000, signal)
  }
}

const waiting = (ms: number, signal: AbortSignal) => new Promise<void>((resolve) => {
  const timer = setTimeout(resolve, ms)
  signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
})

const report = (error: unknown): void => console.error('notify sender:', error)

export const background = [
  ...kinds.map((kind) => ({ key: `sender.${kind.key}`, run: (db: Db, signal: AbortSignal) => runSender(db, kind, signal) })),
  { key: 'sender.inquiries', run: runInquiries },
  { key: 'sender.drills', run: runDrills },
]
