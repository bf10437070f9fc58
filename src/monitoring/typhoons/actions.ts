// What is done with storms: enter one, add what is observed and forecast, import a track.
import { actorName } from '#kit/access'
import { type Tx } from '#kit/db'
import { record } from '#kit/events'
import { stormUnknown, trackUnreadable } from './errors.ts'
import type { RawFix, Storm, Track, WarningLine } from './model.ts'
import { pickTrack, readTracks } from './readers/index.ts'
import { cityPlace, insertFixes, insertForecasts, insertStorm, stormById, warningLines, writeLine, type NewFix } from './store.ts'
import { stateAt, type State } from './track.ts'

const cityPath = async (tx: Tx): Promise<string> => (await cityPlace(tx))?.path ?? ''

/** Enters a storm without positions. */
export async function enterStorm(tx: Tx, track: Omit<Track, 'fixes'>, origin: Storm['origin']): Promise<string> {
  const { id } = await insertStorm(tx, { ...track, origin }, actorName(tx.actor))
  await record(tx, { type: 'storm.entered', subject: { kind: 'storm', id }, region: await cityPath(tx), data: { no: track.no, name: track.nameZh ?? track.name, origin } })
  return id
}

export const newFix = (state: State): NewFix => ({
  at: state.at, lon: state.lon, lat: state.lat, windMs: state.windMs, pressureHpa: state.pressureHpa,
  radii: state.radii, radiiModel: state.radiiModel, interpolated: state.interpolated,
})

/** A position that has become known, with the forecast that came along. */
export async function positionStorm(tx: Tx, stormId: string, observed: readonly NewFix[], forecast: readonly NewFix[]): Promise<void> {
  await insertFixes(tx, stormId, 'observed', observed)
  await insertFixes(tx, stormId, 'forecast', forecast)
  await record(tx, { type: 'storm.positioned', subject: { kind: 'storm', id: stormId }, region: await cityPath(tx), data: { at: observed.at(-1)?.at } })
}

/** Fixes with circles: the source's own, else the model's. */
export const withCircles = (fixes: readonly RawFix[]): NewFix[] => fixes.flatMap((fix) => {
  const state = stateAt(fixes, fix.at)
  return state ? [newFix(state)] : []
})

export async function importFile(tx: Tx, file: string, text: string, pick?: string): Promise<{ storm: Storm; fixes: number }> {
  const track = chosen(file, text, pick)
  const id = await enterStorm(tx, track, 'import')
  await positionStorm(tx, id, withCircles(track.fixes), [])
  if (track.forecasts?.length) await insertForecasts(tx, id, track.source, track.forecasts)
  return { storm: await foundStorm(tx, id), fixes: track.fixes.length }
}

function chosen(file: string, text: string, pick?: string): Track {
  try {
    return pickTrack(readTracks(text, file), pick || undefined)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) throw trackUnreadable({ why: error.message })
    throw error
  }
}

export async function foundStorm(tx: Tx, id: string): Promise<Storm> {
  const storm = await stormById(tx, id)
  if (!storm) throw stormUnknown({ id })
  return storm
}

export async function changeLine(tx: Tx, line: Pick<WarningLine, 'hours' | 'points' | 'source' | 'verified'>): Promise<{ rows: WarningLine[] }> {
  await writeLine(tx, line, actorName(tx.actor))
  await record(tx, { type: 'storm.line_changed', subject: { kind: 'storm_warning_line', id: String(line.hours) }, region: await cityPath(tx), data: { verified: line.verified, points: line.points.length } })
  return { rows: await warningLines(tx) }
}
