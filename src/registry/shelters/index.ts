// 避灾点: where people are moved to.
import { z } from 'zod'
import { sql, type Tx } from '#kit/db'
import type { Feature } from '#kit/feature'
import { figure } from '#kit/figures'
import { distance } from '#kit/geo'
import { route } from '#kit/http'
import { inside, openPhone } from '#registry/ledger'
import * as api from './api.ts'
import { addShelter, changeShelter, retireShelter, shelterOf } from './book.ts'
import type { Shelter } from './model.ts'
import { list, near } from './store.ts'

export const feature: Feature = {
  name: 'registry/shelters',
  permissions: {
    'shelter.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'team_leader', 'office'],
    'shelter.edit': ['city_duty', 'county_duty', 'town_cadre'],
    'shelter.open_phone': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre'],
  },
  routes: [
    route(api.listShelters, { permission: 'shelter.read', scope: 'region', run: ({ tx, query }) => list(tx, query) }),
    route(api.getShelter, { permission: 'shelter.read', scope: 'region', run: ({ tx, params }) => shelterOf(tx, params.id) }),
    route(api.addShelter, { permission: 'shelter.edit', scope: 'region', status: 201, run: ({ tx, body }) => addShelter(tx, body) }),
    route(api.changeShelter, { permission: 'shelter.edit', scope: 'region', run: ({ tx, params, body }) => changeShelter(tx, params.id, body) }),
    route(api.retireShelter, { permission: 'shelter.edit', scope: 'region', run: async ({ tx, params, body }) => (await retireShelter(tx, params.id, body.reason), {}) }),
    route(api.openShelterPhone, { permission: 'shelter.open_phone', scope: 'region', run: ({ tx, params }) => openPhone(tx, 'shelters', { kind: 'shelter', id: params.id }) }),
  ],
  figures: [
    figure({
      key: 'shelter.count', unit: '个', permission: 'shelter.read', params: z.object({ region: z.string().optional() }), value: 'count', columns: ['place', 'name', 'capacity', 'managerName'],
      rows: ({ region }) => sql`select region_label(t.region_path) as place, t.name, t.capacity, t.manager_name from shelters t where t.retired_at is null ${inside(region)} order by t.region_path, t.code`,
    }),
    figure({
      key: 'shelter.capacity', unit: '人', permission: 'shelter.read', params: z.object({ region: z.string().optional() }), value: { sum: 'capacity' }, columns: ['place', 'name', 'capacity'],
      rows: ({ region }) => sql`select region_label(t.region_path) as place, t.name, t.capacity from shelters t where t.retired_at is null ${inside(region)} order by t.region_path, t.code`,
    }),
  ],
  ledgers: ['shelters'],
}

/** Shelters nearest to a position, `metres` along the great circle. */
export const sheltersNear = (tx: Tx, at: { lon: number; lat: number; limit?: number }): Promise<(Shelter & { metres: number })[]> =>
  near(tx, { ...at, limit: at.limit ?? 10 }).then((found) => found.map((shelter) => ({ ...shelter, metres: Math.round(distance(at, shelter)) })))

export { shelterOf }
export type { Shelter } from './model.ts'
