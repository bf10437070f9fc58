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

type Waiting = { ask: Omit<Ask, 'tx'>; done: (value: unknown) => void; fail: (error: unknown) => void }

/** Resolves with the answer to one ask after the COMMIT of its batch. */
export function gatherer(db: Db, { most, as = anonymous, run }: Gathering): (ask: Omit<Ask, 'tx'>) => Promise<unknown> {
  let queue: Waiting[] = []
  let busy = 0
  let usual = 1
  let resting: NodeJS.Timeout | undefined

  async function settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const values = await db.tx(as, (tx) => run(tx, batch.map(({ ask }) => ({ ...ask, tx }))), { steady: true })
      batch.forEach((w, i) => (values[i] instanceof AppError ? w.fail(values[i]) : w.done(values[i])))
    } catch (error) {
      if (batch.length === 1) return (batch[0] as Waiting).fail(error)
      const half = batch.length >> 1
      await settle(batch.slice(0, half))
      await settle(batch.slice(half))
    }
  }

  async function work(): Promise<void> {
    const batch = queue.slice(0, most)
    queue = queue.slice(most)
    usual = (usual + batch.length) / 2
    if (batch.length) await settle(batch)
    busy--
    look()
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
