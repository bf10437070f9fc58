import type { Feature } from '#kit/feature'
import { routes } from './routes.ts'

export { policyInForce } from './store.ts'
export { snapshotOf, waysOf, type PolicySnapshot, type Step, type StepKind, type Way } from './model.ts'

export const feature: Feature = {
  name: 'notify/policies',
  permissions: {
    'callout_policy.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre'],
    'callout_policy.edit': ['city_leader'],
  },
  routes,
  ledgers: ['callout_policies'],
}
