// Folds what writes have left into the roll-ups' cells, so that a reader has few open lines to add. A number is right before and after.
import { setTimeout as sleep } from 'node:timers/promises'
import { system } from '#kit/access'
import { sql, type Db } from '#kit/db'
import type { Background } from '#kit/feature'

const atOnce = 5000
const rest = 1000

export const fold = (db: Db): Promise<number> => db.tx(system('roll-ups'), async (tx) => (await tx.one<{ folded: number }>(sql`select rollup_fold(${atOnce}) as folded`)).folded)

export const folding: Background = {
  key: 'rollups',
  run: async (db, signal) => {
    while (!signal.aborted) {
      // a database that is gone for a moment: the lines wait
      const folded = await fold(db).catch(() => 0)
      if (folded < atOnce) await sleep(rest, undefined, { signal }).catch(() => {})
    }
  },
}
