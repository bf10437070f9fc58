// 事故: what happened, who had to be told by when, what it became.
import type { Feature } from '#kit/feature'
import type { Ledger } from '#registry/definition'
import type { LedgerOwn } from '#registry/ledger'
import { demo } from './demo.ts'
import { timers } from './jobs.ts'
import { accidents } from './ledger.ts'
import { routes } from './routes.ts'
import { written } from './written.ts'

export const feature: Feature = {
  name: 'supervision/accidents', demo, routes, timers,
  permissions: {
    'accident.report': ['city_duty', 'county_duty', 'county_commander', 'office'],
    'accident.supplement': ['city_duty', 'county_duty', 'office'],
    // 迟报 and worse is judged above the county that reported
    'accident.judge': ['city_duty', 'city_leader', 'office'],
  },
  ledgers: ['accident_reports', 'accident_supplements'],
}

export const ledgers: readonly (LedgerOwn & { ledger: Ledger })[] = [{ ledger: accidents, hooks: { after: written } }]

export { accidents } from './ledger.ts'
export { watchAccidents } from './written.ts'
export { demoLeads } from './demo.ts'
