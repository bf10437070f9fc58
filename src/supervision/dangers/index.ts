// 隐患: one loop for every source. Other features of the centre bring dangers in and move them on through this door; the permission is theirs to ask.
import type { Feature } from '#kit/feature'
import type { LedgerOwn } from '#registry/ledger'
import type { Ledger } from '#registry/definition'
import { demoDangers } from './demo.ts'
import { hooks } from './hooks.ts'
import { dangers, supervisors } from './ledger.ts'
import { promises } from './promises.ts'
import { routes } from './routes.ts'
import { timers } from './timers.ts'

const leaders = ['city_leader', 'county_commander'] as const

export const feature: Feature = {
  name: 'supervision/dangers', routes, timers, promises, ledgers: ['danger_steps', 'danger_criteria'], demo: demoDangers,
  permissions: {
    'danger.grade': supervisors, 'danger.assign': supervisors, 'danger.recheck': supervisors, 'danger.decide_extension': [...leaders, ...supervisors], 'danger.clear': [...leaders, ...supervisors],
    // by the enterprise, or by its supervisor where the enterprise cannot
    'danger.rectify': [...supervisors, 'enterprise_officer'],
    'danger.list': [...leaders, 'office'], 'danger.refer': ['county_duty', 'office', 'inspector'], 'danger.supervise': ['city_leader', 'office'], 'danger_criterion.keep': ['office'],
  },
}

export const ledgers: readonly (LedgerOwn & { ledger: Ledger })[] = [{ ledger: dangers, hooks }]

export { registerDanger } from './register.ts'
export { assignDanger, gradeDanger } from './grade.ts'
export { applyRectification, startRectification } from './rectify.ts'
export { clearDanger, clearOnSpot, recheckDanger } from './recheck.ts'
