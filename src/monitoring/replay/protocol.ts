// 复盘: the replay hour by hour: where the storm was, whom its circles reached, what the rules raised, who was called and who slept.
import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { arrivalsOf, distanceKm, fixesOfStorm, forceOf } from '#monitoring/typhoons'
import type { ProtocolHour } from './api.ts'
import { countedHours } from './protocolStore.ts'
import { city, runById, type Run } from './store.ts'

export type Protocol = { run: Run; hours: ProtocolHour[] }
const forces = [7, 10, 12] as const

/** Towns and counts within the actor's scope. */
export async function protocolOf(tx: Tx, runId: string): Promise<Protocol> {
  const run = await runById(tx, runId)
  if (!run) throw notFound({ what: '这次回放' })
  const counted = await countedHours(tx, run)
  const fixes = new Map((await fixesOfStorm(tx, run.stormId)).filter((f) => f.kind === 'observed').map((f) => [f.at, f]))
  const reached = await reachedBy(tx, run.stormId)
  const seat = await city(tx)
  const hours = counted.flatMap((c, i): ProtocolHour[] => {
    const fix = fixes.get(c.stormAt)
    if (!fix) return []
    const { due, answered, readOut, escalated, unwoken, stormAt, ...rest } = c
    // what was covered already when the replay began is newly reached in its first hour
    const [from, until] = [i === 0 ? '' : stormAt, counted[i + 1]?.stormAt ?? '9']
    return [{
      stormAt, lon: fix.lon, lat: fix.lat, windMs: fix.windMs, pressureHpa: fix.pressureHpa, force: fix.windMs === null ? null : forceOf(fix.windMs),
      cityKm: seat?.lon != null && seat.lat != null ? Math.round(distanceKm(fix, { lon: seat.lon, lat: seat.lat })) : null,
      reached: { 7: reached(7, from, until), 10: reached(10, from, until), 12: reached(12, from, until) }, ...rest, callouts: { due, answered, readOut, escalated, unwoken },
    }]
  })
  return { run, hours }
}

async function reachedBy(tx: Tx, stormId: string): Promise<(force: (typeof forces)[number], from: string, until: string) => string[]> {
  const rows = new Map<number, { name: string; countyName: string; reachedAt: string }[]>()
  for (const force of forces) rows.set(force, (await arrivalsOf(tx, stormId, force)).rows)
  return (force, from, until) => (rows.get(force) ?? []).filter((r) => r.reachedAt >= from && r.reachedAt < until).map((r) => r.countyName + r.name)
}
