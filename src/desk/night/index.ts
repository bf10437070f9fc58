// desk/night: the night desk. Reads every centre, owns nothing.
import type { Feature } from '#kit/feature'
import { figures } from './figures.ts'
import { routes } from './routes.ts'

export const feature: Feature = {
  name: 'desk/night',
  permissions: { 'desk.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'office'] },
  routes, figures,
}
