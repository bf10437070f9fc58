// The heartbeat's way above notify: a gauge's frame is made, read back, and judged by the rules in force, in a transaction part that is always undone.
import { sql, type Tx } from '#kit/db'
import { watchReadings } from '#monitoring/alarms'
import { decodeBody, encodeReport, isBad, readFrame } from '#monitoring/protocols'
import { rulesFor } from '#monitoring/rules'

type Gauge = { id: string; code: string; regionPath: string }
/** More than any rule of rain asks for, in one hour. */
const heavy = 999

/** Throws where a real frame would have been lost. Without a gauge or a rule for rain there is no such way, and nothing to prove. */
export function sensing(): (tx: Tx) => Promise<void> {
  const watch = watchReadings()
  return async (tx) => {
    const now = await tx.now()
    const gauge = await tx.maybe<Gauge>(sql`select id, code, region_path from stations where kind = 'P' order by code limit 1`)
    if (!gauge || !(await rulesFor(tx, 'reading')).length) return
    spokenAndRead(gauge.code, now.getTime())
    const before = await alarmsOf(tx, gauge.id)
    const at = now.getTime(), { id: stationId, code: stationCode, regionPath } = gauge
    await watch(tx, { now, readings: [{ stationId, stationCode, regionPath, element: 'PJ', at, value: heavy }], refolded: [], rain: [{ stationId, regionPath, at, mm: heavy }] })
    if ((await alarmsOf(tx, gauge.id)) === before) throw new Error(`heavy rain at ${gauge.code} raised no alarm`)
  }
}

function spokenAndRead(station: string, at: number): void {
  const bytes = encodeReport({ station, func: 0x32, serial: 1, sentAt: at, class: 'P', groups: [{ at, values: { PT: heavy, PJ: heavy, VT: 12.3 } }] })
  const frame = readFrame(bytes)
  if (!('station' in frame) || frame.station !== station) throw new Error('a frame could not be read')
  if (isBad(decodeBody(frame))) throw new Error('a frame’s elements could not be read')
}

/** Changes with every alarm that is raised or raised further. */
const alarmsOf = async (tx: Tx, stationId: string): Promise<string> =>
  (await tx.one<{ mark: string }>(sql`select coalesce(string_agg(a::text, '|' order by a.id), '') as mark from alarms a where a.station_id = ${stationId}`)).mark
