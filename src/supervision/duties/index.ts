// 责任网络: who answers for what in work safety, by which article; what nobody owns yet; what must be looked at again when a law changes.
import type { Feature } from '#kit/feature'
import type { Ledger } from '#registry/definition'
import type { LedgerOwn } from '#registry/ledger'
import { dueTimers, keepDue } from '#supervision/measures'
import { demo } from './demo.ts'
import { keepEditions } from './editions.ts'
import { businessReminder, dutyItems, laws, newBusinesses } from './ledger.ts'
import { reviewTimers } from './reviews.ts'
import { businessRoutes, dutyRoutes } from './routes.ts'

export const feature: Feature = { name: 'supervision/duties', ledgers: ['law_editions', 'duty_reviews', 'new_business_steps'], demo }

export const ledgers: readonly (LedgerOwn & { ledger: Ledger })[] = [
  { ledger: laws, hooks: { after: keepEditions } },
  { ledger: dutyItems, more: { permissions: { 'duty_review.decide': ['office', 'county_duty'] }, routes: dutyRoutes, timers: reviewTimers } },
  {
    ledger: newBusinesses, hooks: { after: (tx, ids) => keepDue(tx, newBusinesses, businessReminder, ids, ['done', 'rejected']) },
    more: {
      permissions: { 'new_business.claim': ['office', 'city_duty', 'county_duty', 'inspector'], 'new_business.assign': ['office', 'city_leader'], 'new_business.settle': ['office', 'city_duty'] },
      routes: businessRoutes, timers: dueTimers(newBusinesses, 'proposer'),
    },
  },
]
