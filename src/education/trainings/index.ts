import type { Feature } from '#kit/feature'
import type { LedgerOwn } from '#registry/ledger'
import type { Ledger } from '#registry/definition'
import { demo } from './demo.ts'
import { trainings } from './ledger.ts'

export const feature: Feature = { name: 'education/trainings', demo }

export const ledgers: readonly (LedgerOwn & { ledger: Ledger })[] = [{ ledger: trainings }]
export { trainings }
