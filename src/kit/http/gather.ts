// Many small asks in one transaction: what comes while batches are under way is the next one. Thousands answer a callout within a minute.
import { anonymous, type Actor } from '../access/index.ts'
import type { Db, Tx } from '../db/index.ts'
import { AppError } from '../errors/index.ts'
import type { Ask } from './route.ts'

export type Gathering = {
  /** asks per transaction */
  most: number
  /** In whose scope the batch is settled; the anonymous unless told. Nothing of it may be shown to an asker before `run` has made out who he is. */
  as?: Actor
  /** One answer or refusal per ask, in their order. What it throws refuses the whole batch, which is then halved until the ask that broke it stands alone. */
  run: (tx: Tx, asks: readonly Ask[]) => Promise<readonly unknown[]>
}

/** So many batches are under way at once: while the database writes one, the asks of the next are read and the answers of the one before are sent. */
const lanes = 2
/** In a rush the first of a batch waits so long for half as many as came last; an ask that comes alone waits for nobody. */
const restMs = 3

type Waiting<A> = { ask: A; done: (value: unknown) => void; fail: (error: unknown) => void }

/** Asks in line, so many of them settled at once. `settle` ends each. Of asks with a key in common the second waits until the first is settled. */
function lined<A>(most: number, settle: (batch: readonly Waiting<A>[]) => Promise<void>, keysOf: (ask: A) => readonly string[] = () => []): (ask: A) => Promise<unknown> {
  let queue: Waiting<A>[] = []
  let busy = 0
  let usual = 1
  let resting: NodeJS.Timeout | undefined
  const held = new Set<string>()

  function next(): Waiting<A>[] {
    const batch: Waiting<A>[] = [], left: Waiting<A>[] = []
    for (const w of queue) {
      const keys = keysOf(w.ask), free = batch.length < most && !keys.some((key) => held.has(key))
      ;(free ? batch : left).push(w)
      if (free) for (const key of keys) held.add(key)
    }
    queue = left
    return batch
  }

  async function work(): Promise<void> {
    const batch = next()
    usual = (usual + batch.length) / 2
    if (batch.length) await settle(batch)
    for (const { ask } of batch) for (const key of keysOf(ask)) held.delete(key)
    busy--
    if (batch.length) look() // those that wait for a key are looked at when it is free
  }

  /** Begins a batch when enough wait, or when the first has waited long enough. */
  function look(rested = false): void {
    if (busy >= lanes || !queue.length) return
    if (!rested && queue.length < Math.min(most, usual / 2)) return void (resting ??= setTimeout(() => ((resting = undefined), look(true)), restMs))
    clearTimeout(resting)
    resting = undefined
    busy++
    setImmediate(() => void work()) // those that arrived in the same turn go together
  }

  return (ask) => new Promise((done, fail) => {
    queue.push({ ask, done, fail })
    look()
  })
}

/** Resolves with the answer to one ask after the COMMIT of its batch. */
export function gatherer(db: Db, { most, as = anonymous, run }: Gathering): (ask: Omit<Ask, 'tx'>) => Promise<unknown> {
  async function settle(batch: readonly Waiting<Omit<Ask, 'tx'>>[]): Promise<void> {
    try {
      const values = await db.tx(as, (tx) => run(tx, batch.map(({ ask }) => ({ ...ask, tx }))), { steady: true })
      batch.forEach((w, i) => (values[i] instanceof AppError ? w.fail(values[i]) : w.done(values[i])))
    } catch (error) {
      if (batch.length === 1) return (batch[0] as Waiting<Omit<Ask, 'tx'>>).fail(error)
      const half = batch.length >> 1
      await settle(batch.slice(0, half))
      await settle(batch.slice(half))
    }
  }
  return lined(most, settle)
}

export type Joining = {
  /** asks per transaction */
  most: number
  /** What an ask writes that another might write too: asks with one of these in common never share a transaction. Undefined: it goes alone. */
  keys: (ask: Pick<Ask, 'query' | 'body'>) => readonly string[] | undefined
}
export type Joined = { keys: readonly string[]; actor: Actor; run: (tx: Tx) => Promise<unknown> }

/** The same for asks of many people, each under his own scope. */
export const joiner = (db: Db, most: number): ((ask: Joined) => Promise<unknown>) =>
  lined<Joined>(most, async (batch) => {
    const ended = await db.together(batch.map(({ ask }) => ask)).catch((reason: unknown): PromiseSettledResult<unknown>[] => batch.map(() => ({ status: 'rejected', reason })))
    batch.forEach((w, i) => { const e = ended[i] as PromiseSettledResult<unknown>; return e.status === 'fulfilled' ? w.done(e.value) : w.fail(e.reason) })
  }, ({ keys }) => keys)
