// The clock's draft: every hour on the hour, one timer for the installation, which sets the next.
import { sql, type Tx } from '#kit/db'
import { setTimer, timer } from '#kit/timers'
import { draftHourly } from './actions.ts'

export const hourly = timer({ key: 'bulletins.hourly', run: async (tx) => { await draftHourly(tx); await wind(tx) } })

const hour = 3_600_000
const wind = async (tx: Tx): Promise<void> =>
  setTimer(tx, { kind: hourly.key, subject: { kind: 'bulletins', id: 'clock' }, region: '', dueAt: new Date((Math.floor((await tx.now()).getTime() / hour) + 1) * hour) })

/** At every start: the first timer, unless one is waiting. */
export async function seed(tx: Tx): Promise<void> {
  if (!(await tx.maybe(sql`select from timers where kind = ${hourly.key} and fired_at is null and satisfied_at is null and cancelled_at is null`))) await wind(tx)
}
