// 举报: received from the public, verified, rewarded; who told lies in the vault.
import type { Feature } from '#kit/feature'
import type { LedgerOwn } from '#registry/ledger'
import type { Ledger } from '#registry/definition'
import { demo } from './demo.ts'
import { promises } from './promises.ts'
import { routes } from './routes.ts'
import { timers } from './timers.ts'

const officers = ['county_duty', 'office', 'inspector'] as const

export const feature: Feature = {
  name: 'supervision/tipoffs', routes, timers, promises, demo, ledgers: ['tipoffs', 'tipoff_reporters', 'tipoff_openings', 'tipoff_steps', 'tipoff_rewards'],
  permissions: {
    'tipoff.read': ['city_duty', 'city_leader', 'county_commander', ...officers], 'tipoff.receive': ['city_duty', 'county_duty', 'office'], 'tipoff.handle': [...officers],
    'tipoff.approve': ['city_leader', 'county_commander'], 'tipoff.pay': ['office', 'county_duty'],
    // one asks, another grants; neither may be the handler
    'tipoff.ask_identity': ['office', 'city_leader'], 'tipoff.grant_identity': ['city_leader', 'office'], 'tipoff_rule.change': ['office'],
  },
}

export const ledgers: readonly (LedgerOwn & { ledger: Ledger })[] = []
