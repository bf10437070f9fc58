// A station is registered, or given an address, whose frames came in before: their readings are stored and judged now. The frames stay as they came.
import { job } from '#kit/events'
import { sql, type Tx } from '#kit/db'
import { readingKinds } from '#monitoring/protocols'
import { stationsByAddress } from '#registry/stations'
import { judges } from './judges.ts'
import { planBatch } from './plan.ts'
import { readClock } from './store.ts'
import { writeReadings } from './write.ts'

const most = 20_000 // a week of frames every half minute: the newest are taken

/** How many frames of this address were read again. */
export async function adopt(tx: Tx, protocol: string, address: string): Promise<number> {
  const reread = readingKinds.find((kind) => kind.key === protocol)?.reread
  if (!reread) return 0
  const raws = await tx.rows<{ raw: Buffer }>(sql`select raw from frames where result = 'unregistered' and station_code = ${address} and protocol = ${protocol} order by received_at desc limit ${most}`)
  const items = raws.flatMap(({ raw }) => reread(raw))
  if (items.length === 0) return 0
  const clock = await readClock(tx)
  await writeReadings(tx, planBatch(items, await stationsByAddress(tx), clock.now, clock.futureMs), judges())
  return items.length
}

export const jobs = [
  job({
    key: 'telemetry.adopt', on: ['station.registered', 'station.reinstated', 'station.addressed'],
    run: async (tx, { data }) => {
      if (data.protocol) await adopt(tx, String(data.protocol), String(data.address))
      else for (const { key } of readingKinds) await adopt(tx, key, String(data.code))
    },
  }),
]
