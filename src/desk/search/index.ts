// desk/search: the box of Ctrl+K.
import type { Feature } from '#kit/feature'
import { routes } from './routes.ts'

export const feature: Feature = {
  name: 'desk/search',
  permissions: { 'search.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'team_leader', 'inspector', 'office'] },
  routes,
}
