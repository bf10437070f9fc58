// Each minute: who is silent, whose time is over. One timer for the installation, which sets the next.
import { sql, type Tx } from '#kit/db'
import { setTimer, timer } from '#kit/timers'
import { endPast } from './points.ts'
import { judgeSilence } from './silence.ts'
import { endLostStorms } from './storms.ts'

export const clock = timer({
  key: 'alarms.clock',
  run: async (tx) => {
    await judgeSilence(tx)
    await endPast(tx)
    await endLostStorms(tx)
    await wind(tx)
  },
})

const wind = async (tx: Tx): Promise<void> =>
  setTimer(tx, { kind: clock.key, subject: { kind: 'alarms', id: 'clock' }, region: '', dueAt: new Date((await tx.now()).getTime() + 60_000) })

/** At every start: the first timer, unless one is waiting. */
export async function seed(tx: Tx): Promise<void> {
  const waiting = await tx.maybe(sql`select from timers where kind = ${clock.key} and fired_at is null and satisfied_at is null and cancelled_at is null`)
  if (!waiting) await wind(tx)
}
