import type { Feature } from '#kit/feature'
import type { LedgerOwn } from '#registry/ledger'
import type { Ledger } from '#registry/definition'
import { demo } from './demo.ts'
import { safetyEvents } from './ledger.ts'

export const feature: Feature = { name: 'education/safetyEvents', demo }

export const ledgers: readonly (LedgerOwn & { ledger: Ledger })[] = [{ ledger: safetyEvents }]
export { safetyEvents }
