// Which towns a storm's circles cover or will cover, each time a position of it becomes known.
import { sql, type Tx } from '#kit/db'
import { circleForces, rulesFor } from '#monitoring/rules'
import { arrivalsOf } from '#monitoring/typhoons'
import { judgeOccasions, type Occasion } from './occasions.ts'

type Reach = { code: string; name: string; reachedAt: string; leftAt: string | null; nearestKm: number }
type Town = { code: string; name: string; path: string; reaches: Map<number, Reach> }

/** Judges the circle rules at the storm's last observed position. */
export async function judgeStorm(tx: Tx, stormId: string): Promise<void> {
  const rules = await rulesFor(tx, 'storm')
  if (!rules.length) return
  const { at, towns } = await reachesOf(tx, stormId)
  if (at === null) return
  const storm = await tx.one<{ no: string; name: string }>(sql`select no, coalesce(name_zh, name) as name from storms where id = ${stormId}`)
  const now = Date.parse(at)
  for (const rule of rules) {
    const occasions = towns.filter((t) => t.path.startsWith(rule.regionPath)).map((t) => occasion(t, now, stormId, storm))
    await judgeOccasions(tx, rule, occasions, { cause: stormId, gone: () => ({ at: now, hoursTo: () => null }) })
  }
}

async function reachesOf(tx: Tx, stormId: string): Promise<{ at: string | null; towns: Town[] }> {
  const paths = new Map((await tx.rows<{ code: string; path: string }>(sql`select code, path from regions where level = 4`)).map((r) => [r.code, r.path]))
  const towns = new Map<string, Town>()
  let at: string | null = null
  for (const force of circleForces) {
    const found = await arrivalsOf(tx, stormId, force)
    at = found.at
    for (const row of found.rows) {
      const town = towns.get(row.code) ?? { code: row.code, name: row.name, path: paths.get(row.code) ?? '', reaches: new Map<number, Reach>() }
      town.reaches.set(force, row)
      towns.set(row.code, town)
    }
  }
  return { at, towns: [...towns.values()].sort((a, b) => (a.code < b.code ? -1 : 1)) }
}

function occasion(town: Town, at: number, stormId: string, storm: { no: string; name: string }): Occasion {
  const reaches = Object.fromEntries([...town.reaches].map(([force, r]) => [force, { reachedAt: r.reachedAt, leftAt: r.leftAt }]))
  return {
    subject: { kind: 'town', id: town.code, name: town.name, regionPath: town.path, cause: stormId, detail: { storm: `${storm.no} ${storm.name}`, stormId, nearestKm: Math.min(...[...town.reaches.values()].map((r) => r.nearestKm)), reaches } },
    scene: { at, hoursTo: (force) => hoursTo(town.reaches.get(force), at) },
  }
}

/** 0 inside, null when it will not come (any more). */
function hoursTo(reach: Reach | undefined, at: number): number | null {
  if (!reach || (reach.leftAt !== null && Date.parse(reach.leftAt) <= at)) return null
  return Math.max(0, (Date.parse(reach.reachedAt) - at) / 3_600_000)
}

/** A storm that nothing was heard of for a day: what stood by it ends, at its last position. */
export async function endLostStorms(tx: Tx): Promise<void> {
  const rules = await rulesFor(tx, 'storm')
  const lost = await tx.rows<{ id: string; at: number }>(sql`select s.id, extract(epoch from max(f.at))::float8 * 1000 as at from storms s join storm_fixes f on f.storm_id = s.id and f.kind = 'observed'
    where exists (select from alarms a where a.cause = s.id::text and a.subject_kind = 'town' and a.cleared_at is null and a.void_at is null) group by s.id having max(f.received_at) < anlan_now() - interval '24 hours'`)
  for (const { id, at } of lost) for (const rule of rules) await judgeOccasions(tx, { ...rule, clearMinutes: 0 }, [], { cause: id, gone: (s) => ({ at: Math.max(at, s.episode.lastAt), hoursTo: () => null }) })
}
