import { setTimeout as sleep } from 'node:timers/promises'
import { system } from '../access/index.ts'
import { sql, type Db } from '../db/index.ts'
import { sealEvents } from '../events/index.ts'

/** Seals every event there is. An event settles when no older transaction of the whole server runs, and tests of other databases run beside this one: it is waited for. */
export async function sealAll(db: Db): Promise<void> {
  const open = () => db.tx(system('tests'), async (tx) => (await tx.one<{ n: number }>(sql`select count(*)::int as n from events e where not exists (select from event_seals s where s.event_id = e.id)`)).n)
  for (let turn = 0; await open(); turn++) {
    if (turn > 1000) throw new Error(`${await open()} events are not sealed after twenty seconds`)
    if (!(await sealEvents(db))) await sleep(20)
  }
}
