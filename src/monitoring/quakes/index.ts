// monitoring/quakes: where the ground shook, and how far a model says that it was felt. News for the rules: quake.located, quake.revised.
import type { Feature } from '#kit/feature'
import { figures } from './figures.ts'
import { routes } from './routes.ts'

export const feature: Feature = {
  name: 'monitoring/quakes',
  permissions: { 'quake.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'team_leader', 'office'], 'quake.model': ['office'] },
  routes, figures, ledgers: ['quakes', 'quake_models'],
}

export { keepQuakes, usualConcern } from './keep.ts'
export { readUsgs } from './usgs.ts'
export { type QuakeIn } from './model.ts'
