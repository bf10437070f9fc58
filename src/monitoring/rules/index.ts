import type { Feature } from '#kit/feature'
import { routes } from './routes.ts'
import { seed } from './seed.ts'
import { trialRoutes } from './trialRoutes.ts'
import { trialTimer } from './trialRun.ts'

const readers = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'office']

export const feature: Feature = {
  name: 'monitoring/rules',
  permissions: { 'rule.read': readers, 'rule.change': ['city_duty', 'city_leader'], 'rule.try': ['city_duty', 'city_leader'] },
  routes: [...routes, ...trialRoutes],
  timers: [trialTimer],
  ledgers: ['rules', 'rule_trials'],
  seed,
}

export { type Level } from './level.ts'
export type { Rule } from './model.ts'
export { advance, foldAll, reconcile, type Episode, type Kept, type Plan } from './fold.ts'
export { lookBack, remember, type Item, type Remembered } from './remembered.ts'
export { judgeOf, watchedBy, type Place, type Watched } from './watched.ts'
export { circleForces } from './conditions/circle.ts'
export { leavesOf, tellMeasure, type Scene } from './conditions/list.ts'
export { nearTo, type NearTo } from './conditions/hotspot.ts'
export { lineAt } from './conditions/line.ts'
export type { Measure, Own } from './conditions/kind.ts'
export { ruleById, rulesFor } from './store.ts'
