// What the room's map lays under orders and teams: the regions concerned and the shelters in them.
import { sql, type Tx } from '#kit/db'
import type { Incident } from './model.ts'
import { areaOf } from './store.ts'

type Place = { code: string; name: string; path: string; level: number; lon: number | null; lat: number | null }

export async function sceneOf(tx: Tx, incident: Incident): Promise<{ shelters: { id: string; name: string; capacity: number; lon: number; lat: number }[]; regions: Place[] }> {
  const area = await areaOf(tx, incident.id, incident.regionPath)
  const within = area.length ? area : [incident.regionPath]
  return {
    shelters: await tx.rows(sql`select id, name, capacity, lon, lat from shelters where retired_at is null and exists (select from unnest(${within}::text[]) a where starts_with(region_path, a)) order by code limit 500`),
    regions: await tx.rows(sql`select code, name, path, level, lon, lat from regions where path = any(${within}::text[]) order by path`),
  }
}

/** Regions of the actor's scope, for choosing one. */
export const placeRows = (tx: Tx, f: { q?: string; levels: string; under?: string; scope: string }): Promise<Place[]> =>
  tx.rows(sql`select code, name, path, level, lon, lat from regions where level = any(${f.levels.split(',').map(Number)}::int[]) and starts_with(path, ${f.scope}) and starts_with(path, ${f.under ?? ''})
    and (${f.q ?? null}::text is null or strpos(name, ${f.q ?? ''}) > 0) order by path limit 400`)
