import type { Feature } from '#kit/feature'
import type { LedgerOwn } from '#registry/ledger'
import type { Ledger } from '#registry/definition'
import { demo } from './demo.ts'
import { weatherProcesses } from './ledger.ts'

export const feature: Feature = { name: 'command/weather', demo }

export const ledgers: readonly (LedgerOwn & { ledger: Ledger })[] = [{ ledger: weatherProcesses }]
export { weatherProcesses }
