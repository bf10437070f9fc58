import { setTimeout as sleep } from 'node:timers/promises'
import { system } from '#kit/access'
import type { Background } from '#kit/feature'
import { learnFactors } from '#monitoring/protocols'
import { factors } from './store.ts'

const everyMs = 60_000

/** The names in this process are those of the rows, within a minute. */
export const names: Background = {
  key: 'factors.names',
  run: async (db, signal) => {
    while (!signal.aborted) {
      await db.tx(system('factors'), factors).then(learnFactors, (error: unknown) => console.error(`factors: ${(error as Error).message}`))
      await sleep(everyMs, undefined, { signal }).catch(() => {})
    }
  },
}
