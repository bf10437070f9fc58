// A stranger's file is read in a thread of its own, with caps of time and memory.
import { Worker } from 'node:worker_threads'
import { tooHeavy } from './errors.ts'
import type { Columns, Datum } from './read.ts'
import type { Outline, Town } from './where.ts'

const limits = { milliseconds: 60_000, megabytes: 1_024 }
export type Reading = { text: string; datum: Datum; columns: Columns; towns: Town[]; outlines: Outline[]; /** a look before anything is kept */ glance: boolean }

/** Throws census.too_heavy. */
export async function inThread<Found>(reading: Reading): Promise<Found> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: reading, resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } })
  const late = setTimeout(() => void worker.terminate(), limits.milliseconds)
  try {
    return await new Promise<Found>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy({ why: '读取时内存不足' }) : error))
      worker.once('exit', () => reject(tooHeavy({ why: `${limits.milliseconds / 1000} 秒内没有读完` })))
    })
  } finally {
    clearTimeout(late)
    await worker.terminate()
  }
}
