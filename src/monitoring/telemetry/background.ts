// The gauges' doors as work beside the requests of a serving process.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '#kit/db'
import type { Background } from '#kit/feature'
import { startIngest, type Ingest } from './ingest.ts'
import { judgeWith } from './judges.ts'
import { listenGauges, portsOf, type Gauges } from './listen.ts'
import type { ReadingsHook } from './write.ts'

const say = (what: string) => (error: unknown) => console.error(`telemetry: ${what}: ${(error as Error).message}`)

/** `hooks`: what stands above telemetry and must judge readings in their own transaction; named in the composition root. */
export function gauges(hooks: readonly ReadingsHook[], env: Record<string, string | undefined> = process.env): Background {
  judgeWith(hooks)
  return { key: 'telemetry.gauges', run: (db, signal) => run(db, hooks, env, signal) }
}

async function run(db: Db, hooks: readonly ReadingsHook[], env: Record<string, string | undefined>, signal: AbortSignal): Promise<void> {
  const ingest = startIngest({ db, hooks, log: say('a batch failed') })
  const open = await opened(ingest, env, signal)
  if (!signal.aborted) await new Promise((end) => signal.addEventListener('abort', end, { once: true }))
  await open?.close()
  await ingest.close()
}

/** A port in use does not keep the desk from serving: it is tried again until it is free. */
async function opened(ingest: Ingest, env: Record<string, string | undefined>, signal: AbortSignal): Promise<Gauges | undefined> {
  while (!signal.aborted) {
    try {
      return await listenGauges({ ingest, host: env.ANLAN_SL651_HOST || env.HOST || '127.0.0.1', ports: portsOf(env) })
    } catch (error) {
      say('the gauges\' port can\'t be opened, trying again in 10 s')(error)
      await sleep(10_000, undefined, { signal }).catch(() => {})
    }
  }
  return undefined
}
