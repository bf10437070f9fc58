// 校准: from a moment on, what an instrument sends is read as sent × factor + shift. Readings stay as they came; history stays too.
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { unknownCalibration } from './errors.ts'
import { stationOf } from './ledger.ts'
import type { Calibration } from './model.ts'

export const calibrationsOf = (tx: Tx, stationId: string): Promise<Calibration[]> =>
  tx.rows(sql`select id, element, from_at, shift, factor, reason, by, at, withdrawn_at, withdrawn_by from station_calibrations where station_id = ${stationId} order by element, from_at desc, at desc`)

export async function calibrate(tx: Tx, stationId: string, given: Pick<Calibration, 'element' | 'fromAt' | 'shift' | 'factor' | 'reason'>): Promise<{ id: string }> {
  const { regionPath } = await stationOf(tx, stationId)
  const made = await tx.one<{ id: string }>(sql`insert into station_calibrations (station_id, element, from_at, shift, factor, reason, by, region_path)
    values (${stationId}, ${given.element}, ${given.fromAt}, ${given.shift}, ${given.factor}, ${given.reason}, ${actorName(tx.actor)}, ${regionPath}) returning id`)
  await record(tx, { type: 'station.calibrated', subject: { kind: 'station', id: stationId }, region: regionPath, data: { calibrationId: made.id, ...given } })
  return made
}

export async function withdrawCalibration(tx: Tx, stationId: string, id: string): Promise<void> {
  const { regionPath } = await stationOf(tx, stationId)
  const gone = await tx.maybe<Pick<Calibration, 'element' | 'fromAt'>>(sql`update station_calibrations set withdrawn_at = anlan_now(), withdrawn_by = ${actorName(tx.actor)}
    where id = ${id} and station_id = ${stationId} and withdrawn_at is null returning element, from_at`)
  if (!gone) throw unknownCalibration({})
  await record(tx, { type: 'station.calibration_withdrawn', subject: { kind: 'station', id: stationId }, region: regionPath, data: { calibrationId: id, ...gone } })
}
