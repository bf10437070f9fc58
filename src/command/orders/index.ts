import type { Feature } from '#kit/feature'
import { job } from '#kit/events'
import { timer } from '#kit/timers'
import { fireCompleteDue, fireSignDue } from './escalate.ts'
import { figures } from './figures.ts'
import { generateOrders } from './generate.ts'
import { orderPromises } from './promises.ts'
import { routes } from './routes.ts'
import { seedCards } from './seed.ts'

const command = ['city_duty', 'city_leader', 'county_commander', 'county_duty'] as const

export const feature: Feature = {
  name: 'command/orders',
  permissions: {
    'order.read': [...command, 'town_cadre', 'team_leader', 'office'], 'order.draft': [...command],
    // 签发 is a leader's; the duty officer drafts, sends out nothing by himself.
    'order.issue': ['city_leader', 'county_commander'], 'order.withdraw': ['city_leader', 'county_commander', 'city_duty', 'county_duty'], 'order.urge': [...command],
    'order.step': [...command, 'town_cadre', 'team_leader', 'office'], 'order.record': ['city_duty', 'county_duty'],
    'order.answer': ['county_duty', 'county_commander', 'town_cadre', 'office'], 'order.answer_team': ['team_leader'], 'plan_card.change': ['office'],
  },
  routes, figures,
  jobs: [job({ key: 'orders.on_response', on: ['response.started', 'response.raised'], run: generateOrders })],
  timers: [
    timer({ key: 'order.sign_due', batch: 100, run: fireSignDue }), timer({ key: 'order.escalate_sign', batch: 100, run: fireSignDue }),
    timer({ key: 'order.complete_due', batch: 100, run: fireCompleteDue }), timer({ key: 'order.escalate_complete', batch: 100, run: fireCompleteDue }),
  ],
  ledgers: ['orders', 'order_steps', 'order_escalations', 'plan_cards'],
  promises: orderPromises,
  seed: seedCards,
}

export { orderRow } from './store.ts'
export { orderNo } from './model.ts'
