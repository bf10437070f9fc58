import type { Feature } from '#kit/feature'
import type { Ledger } from '#registry/definition'
import type { LedgerOwn } from '#registry/ledger'
import { demo } from './demo.ts'
import { byCodeOnly } from './errors.ts'
import { selfChecks } from './ledger.ts'
import { routes } from './routes.ts'

export const feature: Feature = {
  name: 'supervision/selfChecks', routes, ledgers: ['self_check_answers'], demo,
  permissions: { 'self_check.issue': ['city_duty', 'county_duty', 'town_cadre', 'office', 'inspector', 'enterprise_officer'] },
}

export const ledgers: readonly (LedgerOwn & { ledger: Ledger })[] = [{ ledger: selfChecks, hooks: { prepare: async (_, { id }) => { if (id === null) throw byCodeOnly(); return {} } } }]
