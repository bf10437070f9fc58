// A station is registered whose frames came in before: their readings are stored and judged now. The frames stay as they came.
import { job } from '#kit/events'
import { sql, type Tx } from '#kit/db'
import { createFramer, decodeBody, isBad, type Received } from '#monitoring/protocols'
import { stationsByCode } from '#registry/stations'
import { judges } from './judges.ts'
import { planBatch } from './plan.ts'
import { readClock } from './store.ts'
import { writeReadings } from './write.ts'

const most = 20_000 // a week of frames every half minute: the newest are taken

export async function adopt(tx: Tx, code: string): Promise<number> {
  const raws = await tx.rows<{ raw: Buffer }>(sql`select raw from frames where result = 'unregistered' and station_code = ${code} and protocol = 'sl651' order by received_at desc limit ${most}`)
  const items = raws.flatMap(({ raw }) => received(raw))
  if (items.length === 0) return 0
  const clock = await readClock(tx)
  await writeReadings(tx, planBatch(items, await stationsByCode(tx), clock.now, clock.futureMs), judges())
  return items.length
}

function received(raw: Buffer): Received[] {
  const frame = createFramer().push(raw)[0]
  if (!frame?.ok || frame.packet) return []
  const body = decodeBody(frame)
  return isBad(body) ? [] : [{ ok: true, protocol: 'sl651', raw, remote: '', station: frame.station, func: frame.func, ...body }]
}

export const jobs = [
  job({ key: 'telemetry.adopt', on: ['station.registered', 'station.reinstated'], run: async (tx, event) => void (await adopt(tx, String(event.data.code))) }),
]
