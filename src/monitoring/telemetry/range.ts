// What a range of a station's curve shows beside its points: the levels it is held against, what is flagged, whether it is calibrated.
import type { Tx } from '#kit/db'
import { keysOf, levelStatus, stationOf, type Station } from '#registry/stations'
import { flaggedOf, isCalibrated, pointsOf, stepFor } from './curve.ts'

type Asked = { element: string; hours: number; asOf?: string; from?: string; to?: string }

/** Levels are of these: the river's or tide's own, a reservoir's above the dam. */
const leveled = (kind: string, element: string) => (kind === 'K' ? element === 'ZU' || element === 'Z' : kind === 'E' ? element.startsWith('a') : element === 'Z')

const linesOf = ({ kind, thresholds }: Station, element: string) =>
  leveled(kind, element) ? keysOf(kind).flatMap((key) => (thresholds[key] === undefined ? [] : [{ key, value: thresholds[key] }])) : []

export async function curveOf(tx: Tx, id: string, asked: Asked, newest: string | null) {
  const station = await stationOf(tx, id), to = asked.to ?? asked.asOf ?? newest, { element } = asked
  const about = { element, lines: linesOf(station, element), verified: station.thresholds.verified === true }
  if (!to) return { ...about, from: null, to: null, step: 0, calibrated: false, points: [], flagged: [] }
  const range = { id, element, from: asked.from ?? new Date(Date.parse(to) - asked.hours * 3_600_000).toISOString(), to }
  const step = stepFor(range.from, range.to), calibrated = await isCalibrated(tx, range)
  return { ...about, from: range.from, to, step, calibrated, points: await pointsOf(tx, range, calibrated, step), flagged: await flaggedOf(tx, range) }
}

/** The highest level that the newest value has reached, and by how much. */
export async function statusOf(tx: Tx, id: string, latest: readonly { element: string; value: number }[]) {
  const { kind, thresholds } = await stationOf(tx, id), level = latest.find((l) => leveled(kind, l.element) && (kind !== 'K' || l.element === 'ZU')) ?? latest.find((l) => leveled(kind, l.element))
  return (level && levelStatus(kind, level.value, thresholds)) ?? null
}
