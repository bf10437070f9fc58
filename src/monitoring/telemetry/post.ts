// Readings by HTTP: the same plan, the same tables, the same rules as a frame over the line.
import { sql, type Tx } from '#kit/db'
import type { Received } from '#monitoring/protocols'
import { stationOfKey, type KeyHolder } from '#registry/stations'
import { badStationKey } from './errors.ts'
import { judges } from './judges.ts'
import { countFrames } from './metrics.ts'
import { planBatch, type FrameFate } from './plan.ts'
import { readClock } from './store.ts'
import { writeBatch } from './write.ts'

export type Posted = { sentAt?: string; readings: { element: string; observedAt: string; value: number | null }[] }

/** The key proves which station it is; the transaction then acts beyond any region's scope, for that station alone. */
export async function holderOf(tx: Tx, authorization: string | undefined): Promise<KeyHolder> {
  await tx.run(sql`select set_config('anlan.scope', '*', true)`)
  const key = /^Bearer (\S{20,200})$/.exec(authorization ?? '')?.[1]
  const holder = key ? await stationOfKey(tx, key) : undefined
  if (!holder) throw badStationKey({})
  return holder
}

/** Items of one request, each with its fate, in order. `holder` is the only station they may be of. */
export async function postItems(tx: Tx, holder: KeyHolder, items: readonly Received[]): Promise<FrameFate[]> {
  const clock = await readClock(tx)
  const plan = planBatch(items, new Map([[`http:${holder.code}`, holder]]), clock.now, clock.futureMs)
  await writeBatch(tx, plan, clock.cityPath, judges())
  tx.afterCommit(() => countFrames(plan.frames))
  return plan.frames
}

/** One station's readings in our own form. */
export async function postReadings(tx: Tx, authorization: string | undefined, body: Posted, remote: string): Promise<FrameFate> {
  const holder = await holderOf(tx, authorization)
  return (await postItems(tx, holder, [received(holder.code, body, remote)]))[0] as FrameFate
}

const received = (station: string, body: Posted, remote: string): Received => ({
  ok: true, protocol: 'http', raw: Buffer.from(JSON.stringify(body)), remote, station, func: null, serial: 0,
  sentAt: body.sentAt ? Date.parse(body.sentAt) : null, stationClass: null, attachments: [],
  values: body.readings.map((r) => ({ station, element: r.element, at: Date.parse(r.observedAt), value: r.value })),
})
