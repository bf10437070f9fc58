// monitoring/movers: vehicles with hazardous goods and vessels, where they are and were, and who is still at sea inside a storm's circles.
import type { Feature } from '#kit/feature'
import { doors } from './background.ts'
import { erasures } from './erasures.ts'
import { figures } from './figures.ts'
import { routes } from './routes.ts'
import { months, seed } from './timers.ts'

const staff = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'office']

export const feature: Feature = {
  name: 'monitoring/movers',
  permissions: {
    'mover.read': staff, 'mover.edit': ['city_duty', 'county_duty'], 'mover.reveal': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre'],
    'ais_source.read': ['city_duty', 'sysadmin'], 'ais_source.edit': ['city_duty', 'sysadmin'],
  },
  routes, figures, erasures, seed, timers: [months], background: [doors], ledgers: ['movers', 'mover_latest', 'mover_positions', 'mover_strangers'],
}

export { insideWarnings } from './figures.ts'
export { ingestMoved } from './readFile.ts'
export { seedDemoMovers } from './demo.ts'
export { simulateDefaults, simulateMovers, type Told } from './simulate.ts'
