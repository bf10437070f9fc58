// The gauges' doors as work beside the requests of a serving process.
import type { Db } from '#kit/db'
import type { Background } from '#kit/feature'
import { keepOpen, readingKinds, type Env } from '#monitoring/protocols'
import { startIngest } from './ingest.ts'
import { judgeWith } from './judges.ts'
import { sinkOf } from './listen.ts'
import type { ReadingsHook } from './write.ts'

/** `hooks`: what stands above telemetry and must judge readings in their own transaction; named in the composition root. */
export function gauges(hooks: readonly ReadingsHook[], env: Env = process.env): Background {
  judgeWith(hooks)
  return { key: 'telemetry.gauges', run: (db, signal) => run(db, hooks, env, signal) }
}

/** A port in use does not keep the desk from serving: it is tried again until it is free. */
async function run(db: Db, hooks: readonly ReadingsHook[], env: Env, signal: AbortSignal): Promise<void> {
  const ingest = startIngest({ db, hooks, log: (error) => console.error(`telemetry: a batch failed: ${(error as Error).message}`) })
  await keepOpen(readingKinds, sinkOf(ingest), env, signal)
  if (!signal.aborted) await new Promise((end) => signal.addEventListener('abort', end, { once: true }))
  await ingest.close()
}
