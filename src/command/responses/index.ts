import type { Feature } from '#kit/feature'
import { timer } from '#kit/timers'
import { demo } from './demo.ts'
import { figures } from './figures.ts'
import { responsePromises } from './promises.ts'
import { routes } from './routes.ts'
import { seedRules } from './rules.ts'
import { firePeriodOver } from './sign.ts'

const command = ['city_duty', 'city_leader', 'county_commander', 'county_duty'] as const

export const feature: Feature = {
  name: 'command/responses',
  permissions: {
    'response.read': [...command, 'town_cadre', 'team_leader', 'office'], 'response.draft': [...command],
    'response.sign': ['city_leader', 'county_commander'], 'response_rule.change': ['office'],
  },
  routes, figures,
  timers: [timer({ key: 'response.period_over', batch: 50, run: firePeriodOver })],
  ledgers: ['responses', 'response_changes'],
  promises: responsePromises,
  seed: seedRules, demo,
}

export { responseRow } from './store.ts'
export { seriesOf, type Response } from './model.ts'
