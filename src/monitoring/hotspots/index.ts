// monitoring/hotspots: what satellites see as hot, and the fires that people look after. News for the rules: fire.seen, fire.grown.
import type { Feature } from '#kit/feature'
import { figures } from './figures.ts'
import { routes } from './routes.ts'

export const feature: Feature = {
  name: 'monitoring/hotspots',
  permissions: {
    'fire.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'team_leader', 'office'],
    'fire.judge': ['city_duty', 'county_commander', 'county_duty', 'town_cadre'],
  },
  routes, figures, ledgers: ['fires', 'hotspots'],
}

export { keepHotspots } from './keep.ts'
export { readFirms, readFirmsGeoJson } from './firms.ts'
export { fireById } from './store.ts'
export { type Pixel } from './model.ts'
