import type { Feature } from '#kit/feature'
import { figures } from './figures.ts'
import { routes } from './routes.ts'
import { seedIndicators } from './seed.ts'

export const feature: Feature = {
  name: 'command/losses',
  permissions: {
    'loss.report': ['city_duty', 'county_duty', 'county_commander', 'town_cadre', 'office'],
    'loss.adopt': ['city_duty', 'city_leader', 'county_duty', 'county_commander'],
  },
  routes, figures,
  ledgers: ['incident_figures', 'figure_adoptions'],
  seed: seedIndicators,
}

