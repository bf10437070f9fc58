import type { Feature } from '#kit/feature'
import type { LedgerOwn } from '#registry/ledger'
import type { Ledger } from '#registry/definition'
import { demo } from './demo.ts'
import { yearTargets } from './ledger.ts'

export const feature: Feature = { name: 'supervision/targets', demo }

export const ledgers: readonly (LedgerOwn & { ledger: Ledger })[] = [{ ledger: yearTargets }]
export { yearTargets }
