// The importing thread: parsing and judging half a million rows never stands in the way of a request. It touches the stage alone.
import { parentPort, workerData } from 'node:worker_threads'
import { openDb } from '#kit/db'
import { AppError } from '#kit/errors'
import { useSecret } from '#kit/seal'
import { catalogue } from '#registry/catalogue'
import { ledgerNamed, registerLedgers } from '#registry/ledger'
import { type Conclusion, examine, Stopped } from './examine.ts'
import type { Import } from './store.ts'

export type Order = { url: string; secret: string; imported: Import; worker: string }
export type Report = { done: Conclusion } | { stopped: true } | { problem: { code: string; status: number; detail: string; details: Record<string, unknown> } } | { failed: string }

async function run({ url, secret, imported, worker }: Order): Promise<Report> {
  useSecret(secret)
  registerLedgers(catalogue)
  const ledger = ledgerNamed(imported.ledger), db = openDb(url, { max: 4 })
  try {
    if (!ledger) throw new Error(`no ledger ${imported.ledger}`)
    return { done: await examine({ db, imported, ledger, worker }) }
  } catch (error) {
    if (error instanceof Stopped) return { stopped: true }
    if (error instanceof AppError) return { problem: { code: error.code, status: error.status, detail: error.message, details: error.details } }
    return { failed: String((error as Error).stack ?? error) }
  } finally {
    await db.close()
  }
}

if (parentPort) void run(workerData as Order).then((report) => { parentPort?.postMessage(report); parentPort?.close() })
