// 避灾点: where people are moved to.
import { sql, type Tx } from '#kit/db'
import { distance } from '#kit/geo'
import { type LedgerOwn, sumFigure } from '#registry/ledger'
import { planeOf } from '#registry/regions'
import { shelters } from './ledger.ts'

export type Shelter = { id: string; code: string; name: string; regionPath: string; place: string; capacity: number; dayCapacity: number | null; nightCapacity: number | null; status: string | null; lon: number; lat: number; managerName: string; phoneMask: string }

/** What is special to shelters beside their definition. */
export const sheltersOwn: LedgerOwn = {
  more: { figures: [sumFigure(shelters, 'capacity', { title: { zh: '避灾点可容纳人数', en: 'Room in shelters' }, means: { zh: '在册避灾点可容纳人数之和。', en: 'How many the shelters in service hold together.' } })] },
}

/** Shelters in service nearest to a position, `metres` along the great circle. */
export async function sheltersNear(tx: Tx, at: { lon: number; lat: number; limit?: number }): Promise<(Shelter & { metres: number })[]> {
  const found = await tx.rows<Shelter>(sql`
    select t.id, t.code, t.name, t.region_path, region_label(t.region_path) as place, t.capacity, t.day_capacity, t.night_capacity, t.status, t.lon, t.lat, t.manager_name, t.phone_mask
    from shelters_seen t where t.retired_at is null order by t.plane <-> ${planeOf(at.lon, at.lat)}::point limit ${at.limit ?? 10}`)
  return found.map((shelter) => ({ ...shelter, metres: Math.round(distance(at, shelter)) }))
}

export { shelters }
