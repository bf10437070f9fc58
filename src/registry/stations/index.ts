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
    'station.reveal': ['city_duty', 'county_commander', 'county_duty'],
  },
  routes, figures, ledgers: ['stations', 'station_addresses', 'station_calibrations', 'station_photos'],
}

export { addressesOf } from './addresses.ts'
export { ledgerVersion, stationByCode, stationsByAddress, stationsByCode, type Addressed, type Known } from './known.ts'
export { registerStation, stationOf } from './ledger.ts'
export { stationOfKey, type KeyHolder } from './keys.ts'
export { byCode, keysOf, levelStatus, type Station, type ThresholdKey, type Thresholds } from './model.ts'
