// What comes over all connections, collected for a moment, written in one transaction, answered only after its COMMIT.
import { system } from '#kit/access'
import type { Db } from '#kit/db'
import type { Moved } from '#monitoring/protocols'
import { keepMoved, type Fate } from './keep.ts'

export type Keeper = { receive: (item: Moved) => Promise<Fate>; close: () => Promise<void> }
type Waiting = { item: Moved; done: (fate: Fate) => void; fail: (error: unknown) => void }

const most = 1000, pauseMs = 2
/** Refusals kept per minute and process: noise must not fill the disk. */
const mostRefusals = 600

export function startKeeper(db: Db, log: (error: unknown) => void = (e) => console.error(`movers: ${(e as Error).message}`)): Keeper {
  let queue: Waiting[] = [], running: Promise<void> | undefined, closed = false, minute = 0, refusals = 0
  const write = (items: readonly Moved[]) => db.tx(system('movers'), (tx) => keepMoved(tx, items))

  function tooMany(): boolean {
    const now = Math.floor(Date.now() / 60_000)
    if (now !== minute) { minute = now; refusals = 0 }
    return ++refusals > mostRefusals
  }

  /** A batch that fails is tried one by one, so that one bad item costs itself alone. */
  async function settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const fates = await write(batch.map((w) => w.item))
      batch.forEach((w, i) => w.done(fates[i] as Fate))
    } catch (error) {
      log(error)
      if (batch.length === 1 || isOutage(error)) for (const one of batch) one.fail(error)
      else for (const one of batch) await settle([one])
    }
  }

  async function drain(): Promise<void> {
    await new Promise((go) => setTimeout(go, pauseMs))
    while (queue.length) await settle(queue.splice(0, most))
    running = undefined
  }

  return {
    receive(item) {
      if (closed) return Promise.reject(new Error('the keeper is closed'))
      if (!item.ok && tooMany()) return Promise.resolve('refused')
      return new Promise((done, fail) => {
        queue.push({ item, done, fail })
        running ??= drain()
      })
    },
    async close() {
      closed = true
      await running
    },
  }
}

/** No connection, or the server is going down: nothing is wrong with the items. */
const isOutage = (error: unknown): boolean => /^(08|53|57|58|XX|E)/.test((error as { code?: string }).code ?? '')
