// A limit that was set anew: what is reckoned by it (score, colour, day of review) is reckoned again for the rows that are there, with history.
import type { Tx } from '#kit/db'
import { type EventRow, job } from '#kit/events'
import { allLedgers, rederive } from '#registry/ledger'

async function reckoned(tx: Tx, event: EventRow): Promise<void> {
  for (const ledger of allLedgers()) if (ledger.standards?.some((s) => s.key === event.subjectId)) await rederive(tx, ledger, `标准限值修改：${event.subjectId}`)
}

export const jobs = [job({ key: 'standards.rederive', on: ['standard.set'], run: reckoned })]
