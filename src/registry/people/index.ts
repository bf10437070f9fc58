// 责任人、岗位、灾害信息员: who is answerable, and who is to be called.
import type { Feature } from '#kit/feature'
import { erasures } from './erasures.ts'
import { figures } from './figures.ts'
import { routes } from './routes.ts'

const operational = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'office'] as const

export const feature: Feature = {
  name: 'registry/people',
  permissions: {
    'duty_holder.read': [...operational, 'informant'],
    'duty_holder.edit': ['city_duty', 'county_duty', 'county_commander', 'town_cadre'],
    'duty_holder.open_phone': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre'],
    'informant.read': [...operational, 'informant'],
    'informant.edit': ['city_duty', 'county_duty', 'town_cadre'],
    'informant.open_phone': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre'],
  },
  routes, figures, erasures, ledgers: ['posts', 'duty_holders', 'informants'],
}

export { holdersUnder, postChain, type Serving } from './serving.ts'
export { holderOf, postOf, addPost, addHolder } from './holders.ts'
export type { DutyHolder, Post, Informant } from './model.ts'
