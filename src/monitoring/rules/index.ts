import type { Feature } from '#kit/feature'
import { routes } from './routes.ts'
import { seed } from './seed.ts'

const readers = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'office']

export const feature: Feature = {
  name: 'monitoring/rules',
  permissions: { 'rule.read': readers, 'rule.change': ['city_duty', 'city_leader'] },
  routes,
  ledgers: ['rules'],
  seed,
}

export { colourOf, levelOfColour, levelOfRoman, levels, romanOf, weightOf, type Level } from './level.ts'
export { windowHours, type Hours, type Rule } from './model.ts'
export { evaluate, calm, type Standing, type Trigger } from './evaluate.ts'
export { RainWindow, micrometres } from './window.ts'
export { allRules, ruleById } from './store.ts'
