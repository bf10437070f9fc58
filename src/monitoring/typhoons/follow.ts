// A storm that goes on: what sources send again and again, and what the duty desk types in, meets in one row. All of it may come twice.
import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { enterStorm, foundStorm, withCircles } from './actions.ts'
import { fixAhead, fixKnown, notManual } from './errors.ts'
import type { Forecast, RawFix, Storm, Track } from './model.ts'
import { chineseName } from './names.ts'
import { cityPlace, fixesOf, followedStorm, insertFixes, insertForecasts, newestForecasts, type NewFix } from './store.ts'

export type Kept = { stormId: string; fixes: number; forecasts: number }

/** Positions and forecasts that were not known yet are added; an event says so. Kept twice, nothing happens. */
export async function keepTrack(tx: Tx, track: Track): Promise<Kept> {
  const known = await followedStorm(tx, track.no, track.name)
  const { no, name, nameZh, source, demo } = track
  const stormId = known?.id ?? (await enterStorm(tx, { no, name, nameZh: nameZh ?? chineseName(name), source, demo }, 'feed'))
  const fixes = await insertFixes(tx, stormId, 'observed', await circledWith(tx, stormId, track.fixes))
  const forecasts = track.forecasts?.length ? await insertForecasts(tx, stormId, source, track.forecasts) : 0
  if (forecasts) await drawForecast(tx, stormId)
  if (fixes || forecasts) await positioned(tx, stormId, { at: track.fixes.at(-1)?.at, fixes, forecasts, source })
  return { stormId, fixes, forecasts }
}

const positioned = async (tx: Tx, id: string, data: Record<string, unknown>): Promise<unknown> =>
  record(tx, { type: 'storm.positioned', subject: { kind: 'storm', id }, region: (await cityPlace(tx))?.path ?? '', data })

/** New positions with circles; the model asks how the storm moved, so that those before them are looked at too. */
async function circledWith(tx: Tx, stormId: string, fixes: readonly RawFix[]): Promise<NewFix[]> {
  const before = (await fixesOf(tx, stormId)).filter((f) => f.kind === 'observed')
  const known = new Set(before.map((f) => f.at))
  const fresh = fixes.filter((f) => !known.has(new Date(f.at).toISOString()))
  if (!fresh.length) return []
  const bare = before.map((f): RawFix => ({ at: f.at, lon: f.lon, lat: f.lat, windMs: f.windMs, pressureHpa: f.pressureHpa, ...(f.radiiModel || !f.radii ? {} : { radii: f.radii }) }))
  const wanted = new Set(fresh.map((f) => new Date(f.at).toISOString()))
  return withCircles([...bare, ...fresh].sort((a, b) => a.at.localeCompare(b.at))).filter((f) => wanted.has(f.at))
}

/** The agency whose forecast the map's circles and arrivals follow: the national one, else the newest. */
const preferred = (all: readonly Forecast[]): readonly Forecast[] => {
  const national = all.filter((f) => f.agency === 'BABJ')
  if (national.length) return national
  const newest = all.toSorted((a, b) => b.baseAt.localeCompare(a.baseAt))[0]
  return newest ? all.filter((f) => f.agency === newest.agency) : []
}

async function drawForecast(tx: Tx, stormId: string): Promise<void> {
  const observed = (await fixesOf(tx, stormId)).filter((f) => f.kind === 'observed')
  const last = observed.at(-1)
  const ahead = preferred(await newestForecasts(tx, stormId)).filter((f) => !last || f.at > last.at)
  if (!ahead.length) return
  const bare = (f: { at: string; lon: number; lat: number; windMs: number | null; pressureHpa: number | null }): RawFix => ({ at: f.at, lon: f.lon, lat: f.lat, windMs: f.windMs, pressureHpa: f.pressureHpa })
  const from = last ? [bare(last)] : []
  await insertFixes(tx, stormId, 'forecast', withCircles([...from, ...ahead.map(bare)]).slice(from.length))
}

export type TypedFix = { stormId?: string | undefined; no: string; name: string; nameZh: string | null; fix: RawFix }

/** A position typed in by the duty desk, of a storm that is followed or of a new one. */
export async function typeFix(tx: Tx, { stormId, no, name, nameZh, fix }: TypedFix): Promise<Storm> {
  if (Date.parse(fix.at) > (await tx.now()).getTime() + 600_000) throw fixAhead()
  const given = stormId ? await foundStorm(tx, stormId) : undefined
  if (given && given.origin !== 'feed' && given.origin !== 'manual') throw notManual({ id: given.id })
  const id = given?.id ?? (await followedStorm(tx, no, name))?.id ?? (await enterStorm(tx, { no, name, nameZh, source: `人工录入 ${actorName(tx.actor)}`, demo: false }, 'manual'))
  const at = new Date(fix.at).toISOString()
  const fixes = await insertFixes(tx, id, 'observed', await circledWith(tx, id, [{ ...fix, at }]))
  if (!fixes) throw fixKnown({ at })
  await positioned(tx, id, { at, fixes, manual: true })
  return foundStorm(tx, id)
}
