// Readings by HTTP: the same plan, the same tables, the same rules as a frame over the line.
import { sql, type Tx } from '#kit/db'
import type { Received } from '#monitoring/protocols'
import { stationOfKey } from '#registry/stations'
import { badStationKey } from './errors.ts'
import { judges } from './judges.ts'
import { countFrames } from './metrics.ts'
import { planBatch, type FrameFate } from './plan.ts'
import { readClock } from './store.ts'
import { writeBatch } from './write.ts'

export type Posted = { sentAt?: string; readings: { element: string; observedAt: string; value: number | null }[] }

/** The key proves which station it is; the transaction then acts beyond any region's scope, for that station alone. */
export async function postReadings(tx: Tx, authorization: string | undefined, body: Posted, remote: string): Promise<FrameFate> {
  await tx.run(sql`select set_config('anlan.scope', '*', true)`)
  const key = /^Bearer (\S{20,200})$/.exec(authorization ?? '')?.[1]
  const holder = key ? await stationOfKey(tx, key) : undefined
  if (!holder) throw badStationKey({})
  const clock = await readClock(tx)
  const plan = planBatch([received(holder.code, body, remote)], new Map([[holder.code, holder]]), clock.now, clock.futureMs)
  await writeBatch(tx, plan, clock.cityPath, judges())
  tx.afterCommit(() => countFrames(plan.frames))
  return plan.frames[0] as FrameFate
}

const received = (station: string, body: Posted, remote: string): Received => ({
  ok: true, protocol: 'http', raw: Buffer.from(JSON.stringify(body)), remote, station, func: null, serial: 0,
  sentAt: body.sentAt ? Date.parse(body.sentAt) : null, stationClass: null, attachments: [],
  values: body.readings.map((r) => ({ station, element: r.element, at: Date.parse(r.observedAt), value: r.value })),
})
