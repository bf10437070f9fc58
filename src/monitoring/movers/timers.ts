// Partitions are made before they are needed: each day's timer looks ahead and sets the next one.
import { sql, type Tx } from '#kit/db'
import { setTimer, timer } from '#kit/timers'

const subject = { kind: 'movers', id: 'partitions' }

export const months = timer({ key: 'movers.months', run: async (tx) => makeMonths(tx) })

async function makeMonths(tx: Tx): Promise<void> {
  await tx.run(sql`select mover_months_ahead()`)
  await setTimer(tx, { kind: months.key, subject, region: '', dueAt: new Date((await tx.now()).getTime() + 86_400_000) })
}

/** At every start: the first timer, unless one is waiting. */
export async function seed(tx: Tx): Promise<void> {
  const waiting = await tx.maybe(sql`select from timers where kind = ${months.key} and fired_at is null and satisfied_at is null and cancelled_at is null`)
  if (!waiting) await makeMonths(tx)
}
