// 行刑衔接: cases that were handed to the police, and what they answered.
import type { Feature } from '#kit/feature'
import type { Ledger } from '#registry/definition'
import type { LedgerOwn } from '#registry/ledger'
import { demo } from './demo.ts'
import { referrals } from './ledger.ts'

export const feature: Feature = { name: 'supervision/referrals', demo }

export const ledgers: readonly (LedgerOwn & { ledger: Ledger })[] = [{ ledger: referrals }]

export { referrals } from './ledger.ts'
