// What is known of a storm's track: what was observed, and how it is said to go on.
import type { Tx } from '#kit/db'
import type { Fix, RawFix } from './model.ts'
import { fixesOf, newestForecasts } from './store.ts'

/** Observed positions, then those forecast after them. */
export function knownTrack(fixes: readonly Fix[]): Fix[] {
  const observed = fixes.filter((fix) => fix.kind === 'observed')
  const last = observed.at(-1)?.at ?? ''
  return [...observed, ...fixes.filter((fix) => fix.kind === 'forecast' && fix.at > last)]
}

/** Model circles are made anew from the track as a whole. */
export const bare = (fixes: readonly Fix[]) => fixes.map((fix) => ({ ...fix, radii: fix.radiiModel ? undefined : fix.radii ?? undefined }))

/** Observed positions, then those of an agency's newest forecast; without an agency those that are drawn as the storm's own. */
export async function trackBy(tx: Tx, stormId: string, agency?: string): Promise<{ track: RawFix[]; now: string | null }> {
  const fixes = await fixesOf(tx, stormId)
  const observed = fixes.filter((f) => f.kind === 'observed'), now = observed.at(-1)?.at ?? null
  if (!agency) return { track: bare(knownTrack(fixes)), now }
  const ahead = (await newestForecasts(tx, stormId)).filter((f) => f.agency === agency && (now === null || f.at > now))
  return { track: [...bare(observed), ...ahead.map(({ at, lon, lat, windMs, pressureHpa }): RawFix => ({ at, lon, lat, windMs, pressureHpa }))], now }
}
