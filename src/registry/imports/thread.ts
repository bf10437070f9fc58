// A judging thread: reading people's words in half a million rows never stands in the way of a request. It touches the stage and the kept rows alone.
import { parentPort, workerData } from 'node:worker_threads'
import { type Db, openDb } from '#kit/db'
import { AppError } from '#kit/errors'
import type { Packed } from '#kit/sheets'
import { useSecret } from '#kit/seal'
import { type LedgerOwn, ledgerNamed, registerLedgers } from '#registry/ledger'
import type { Ledger } from '#registry/definition'
import type { Span } from './compare.ts'
import { type Judge, openJudge, type Order } from './judge.ts'

export type Ask = { begin: { url: string; secret: string; order: Order } } | { take: Packed } | { merge: Span } | { leave: true }
export type Asked = { no: number; ask: Ask }
export type Wrong = { problem: { code: string; status: number; detail: string; details: Record<string, unknown> } } | { failed: string }
export type Answer = { no: number; done: unknown } | ({ no: number } & Wrong)

let at: { db: Db; judge: Judge } | undefined

async function begin({ url, secret, order }: { url: string; secret: string; order: Order }): Promise<void> {
  useSecret(secret)
  const ledger = ledgerNamed(order.imported.ledger), db = openDb(url, { max: 3 })
  if (!ledger) throw new Error(`no ledger ${order.imported.ledger}`)
  at = { db, judge: await openJudge(db, ledger, order) }
}

async function answer(ask: Ask): Promise<unknown> {
  if ('begin' in ask) return begin(ask.begin)
  if (!at) throw new Error('nothing has begun')
  if ('take' in ask) return at.judge.take(ask.take)
  if ('merge' in ask) return at.judge.merge(ask.merge)
  const { db, judge } = at, strays = await judge.leave()
  at = undefined
  await db.close()
  return strays
}

const wrong = (error: unknown): Wrong => (error instanceof AppError ? { problem: { code: error.code, status: error.status, detail: error.message, details: error.details } } : { failed: String((error as Error).stack ?? error) })

registerLedgers(((await import((workerData as { ledgers: string }).ledgers)) as { ledgers: readonly (LedgerOwn & { ledger: Ledger })[] }).ledgers)
parentPort?.on('message', ({ no, ask }: Asked) => void answer(ask).then((done) => parentPort?.postMessage({ no, done }), (error: unknown) => parentPort?.postMessage({ no, ...wrong(error) })))
