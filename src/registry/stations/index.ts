// 监测站: the ledger that decides whether a frame is known.
import type { Feature } from '#kit/feature'
import { figures } from './figures.ts'
import { routes } from './routes.ts'

export const feature: Feature = {
  name: 'registry/stations',
  permissions: {
    'station.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'team_leader', 'office'],
    'station.edit': ['city_duty', 'county_duty'],
    'station.issue_key': ['city_duty'],
  },
  routes, figures, ledgers: ['stations'],
}

export { stationByCode, stationsByCode, type Known } from './known.ts'
export { registerStation, stationOf } from './ledger.ts'
export { stationOfKey, type KeyHolder } from './keys.ts'
export type { Station } from './model.ts'
