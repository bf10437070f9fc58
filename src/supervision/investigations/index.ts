// 事故调查: from the forming of the team to the closing of the file. Its page and verbs are its own; it has no ledger of 一库.
import type { Feature } from '#kit/feature'
import { timer } from '#kit/timers'
import type { Ledger } from '#registry/definition'
import type { LedgerOwn } from '#registry/ledger'
import { demo } from './demo.ts'
import { erasures } from './erasures.ts'
import { fireDeadline, timerKinds } from './deadlines.ts'
import { figures } from './figures.ts'
import { jobs } from './jobs.ts'
import { seedLimits } from './limits.ts'
import { promises } from './promises.ts'
import { routes } from './routes.ts'

const bureau = ['office', 'county_commander', 'county_duty', 'inspector'] as const

export const feature: Feature = {
  name: 'supervision/investigations',
  permissions: {
    'investigation.read': [...bureau, 'city_duty', 'city_leader'], 'investigation.conduct': bureau, 'investigation.decide': ['city_leader', 'county_commander'],
    'investigation.list': ['city_leader', 'office'], 'investigation.close': ['office', 'city_leader', 'county_commander'], 'investigation_limit.change': ['office'],
  },
  routes, figures, jobs, promises, erasures,
  timers: timerKinds.map((key) => timer({ key, batch: 50, run: fireDeadline })),
  ledgers: ['investigations', 'investigation_steps', 'investigation_members', 'investigation_files', 'accountabilities', 'investigation_measures', 'evaluations'],
  seed: seedLimits, demo,
}

export const ledgers: readonly (LedgerOwn & { ledger: Ledger })[] = []

