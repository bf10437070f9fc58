// 现场: what telephones take along and bring back. The telephone's own pages are #desk/phone.
import type { Feature } from '#kit/feature'
import { erasures } from './erasures.ts'
import { routes } from './routes.ts'

const outside = ['inspector', 'enterprise_officer', 'town_cadre', 'informant', 'county_duty', 'city_duty', 'office']

export const feature: Feature = {
  name: 'desk/field',
  permissions: { 'field.use': outside, 'field.read': ['inspector', 'town_cadre', 'county_duty', 'county_commander', 'city_duty', 'city_leader', 'office'] },
  routes, erasures, ledgers: ['field_items'],
}
