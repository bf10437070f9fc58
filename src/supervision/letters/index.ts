// 提示告知函、警示函: letters that a county's accidents call for.
import type { Feature } from '#kit/feature'
import type { LedgerOwn } from '#registry/ledger'
import type { Ledger } from '#registry/definition'
import { watchAccidents } from '#supervision/accidents'
import { reckonAnew } from './deadline.ts'
import { demo } from './demo.ts'
import { figures } from './figures.ts'
import { jobs, timers } from './jobs.ts'
import { promises } from './promises.ts'
import { recount } from './recount.ts'
import { routes } from './routes.ts'

watchAccidents('letters', recount)

export const feature: Feature = {
  name: 'supervision/letters', routes, jobs, timers, figures, promises, demo,
  permissions: {
    'letter.read': ['city_duty', 'city_leader', 'office', 'county_commander', 'county_duty'],
    'letter.draft': ['city_duty', 'office'],
    // the same person can't do both on one letter: letter.signed_by_drafter
    'letter.sign': ['city_leader', 'office'],
    'letter.answer': ['county_commander', 'county_duty', 'office'],
    'letter_rule.change': ['office'],
  },
  ledgers: ['letters'],
  // a start may have brought a holiday table that reaches further
  seed: async (tx) => void (await reckonAnew(tx)),
}

export const ledgers: readonly (LedgerOwn & { ledger: Ledger })[] = []

