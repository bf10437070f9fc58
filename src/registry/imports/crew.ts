// The judging threads of this process: as many as the file and the machine give work to, kept warm for the next file. One import has them at a time.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Db } from '#kit/db'
import { AppError } from '#kit/errors'
import { partsOf } from '#kit/sheets'
import { secretForThread } from '#kit/seal'
import type { Ledger } from '#registry/definition'
import { type Judge, openJudge, type Order } from './judge.ts'
import { addStrays } from './position.ts'
import type { Answer, Ask } from './thread.ts'

/** Judges as one: `lanes` batches may be under way at a time. */
export type Judges = Judge & { lanes: number; begin: (order: Order) => Promise<void>; /** nothing more is wanted of them */ drop: () => void }

/** Bytes of a file that needs no thread for its few rows. It is parsed in one all the same, by kit/sheets; between two batches requests have their turn. */
const small = 64 * 1024, bytesEach = 1 << 20
const idleMs = 5 * 60_000
/** The reader and the database need their share. */
const most = Math.max(1, Math.min(4, availableParallelism() - 1))
const heads = (bytes: number) => Math.min(most, Math.ceil(bytes / bytesEach))

type Member = { worker: Worker; busy: number; ask: <T>(ask: Ask, moved?: ArrayBuffer[]) => Promise<T>; end: (why: unknown) => void }
let ledgersOf = ''
/** The module that names every ledger (`ledgers`): a thread knows no more than it is told. Given once by the composition root. */
export const tellLedgers = (module: URL): void => void (ledgersOf = module.href)

let crew: Member[] = [], idle: NodeJS.Timeout | undefined, held = false

function member(): Member {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { execArgv: [], workerData: { ledgers: ledgersOf }, resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 } })
  const open = new Map<number, { done: (value: never) => void; fail: (error: unknown) => void }>()
  let next = 0
  const end = (why: unknown) => { crew = crew.filter((m) => m !== me); void worker.terminate(); for (const { fail } of open.values()) fail(why); open.clear() }
  const me: Member = {
    worker, busy: 0, end,
    ask: (ask, moved = []) => new Promise((done, fail) => {
      open.set(next, { done, fail })
      worker.postMessage({ no: next++, ask }, moved)
    }),
  }
  worker.on('message', (answer: Answer) => {
    const asked = open.get(answer.no)
    open.delete(answer.no)
    if ('done' in answer) asked?.done(answer.done as never)
    else asked?.fail('problem' in answer ? new AppError(answer.problem.code, answer.problem.status, answer.problem.detail, answer.problem.details) : new Error(answer.failed))
  })
  worker.on('error', end).on('exit', () => end(new Error('a judging thread ended before its work')))
  worker.unref()
  return me
}

/** Starts the threads that such a file will want; they load while it is still on its way. */
export function warm(bytes: number): void {
  if (bytes > small) while (crew.length < heads(bytes)) crew.push(member())
  letGoLater()
}

function letGoLater(): void {
  clearTimeout(idle)
  idle = setTimeout(() => { if (!held) for (const m of crew) m.end(new Error('idle')) }, idleMs).unref()
}

export const judgesFor = (db: Db, ledger: Ledger, bytes: number): Judges => (bytes <= small ? here(db, ledger) : threads(db, bytes))

function here(db: Db, ledger: Ledger): Judges {
  let judge: Judge | undefined
  const need = () => { if (!judge) throw new Error('nothing has begun'); return judge }
  return {
    lanes: 1, begin: async (order) => { judge = await openJudge(db, ledger, order) },
    take: (batch) => need().take(batch), merge: (span) => need().merge(span), leave: () => need().leave(), drop: () => void judge?.leave().catch(() => {}),
  }
}

function threads(db: Db, bytes: number): Judges {
  warm(bytes)
  let mine = crew.slice(0, heads(bytes)), begun = false
  held = true
  for (const m of mine) m.worker.ref()
  const rest = () => { held = begun = false; for (const m of mine) m.worker.unref(); letGoLater() }
  const give = async <T>(ask: Ask, moved?: ArrayBuffer[]): Promise<T> => {
    const m = mine.reduce((a, b) => (b.busy < a.busy ? b : a))
    m.busy++
    try { return await m.ask<T>(ask, moved) } finally { m.busy-- }
  }
  return {
    lanes: mine.length * 2,
    begin: async (order) => {
      // a cell that holds for the rows below it is known to whoever saw it: one judge, in the file's order
      if (order.seen.filled.length) mine = mine.slice(0, 1)
      begun = true
      await Promise.all(mine.map((m) => m.ask({ begin: { url: db.url, secret: secretForThread(), order } })))
    },
    take: (batch) => give({ take: batch }, partsOf(batch)), merge: (span) => give({ merge: span }),
    leave: async () => { const strays = await Promise.all(mine.map((m) => m.ask<Awaited<ReturnType<Judge['leave']>>>({ leave: true }))); rest(); return strays.reduce(addStrays) },
    drop: () => { if (begun) for (const m of mine) m.end(new Error('the import was stopped')); rest() },
  }
}
