// command/sitreps: situation reports, every figure bound to its query.
import type { Feature } from '#kit/feature'
import { figures } from './figures.ts'
import { promises } from './promises.ts'
import { routes } from './routes.ts'

export const feature: Feature = {
  name: 'command/sitreps',
  permissions: {
    'sitrep.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'office'],
    'sitrep.draft': ['city_duty', 'county_commander', 'county_duty', 'office'],
    'sitrep.sign': ['city_leader', 'county_commander'],
  },
  routes, figures, promises,
  ledgers: ['sitreps', 'sitrep_figures'],
}
