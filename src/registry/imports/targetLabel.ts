import type { Words } from '#kit/i18n'
import type { Ledger } from '#registry/definition'
import { targetsOf } from './targets.ts'

/** What people call a field of a row, its place and its position included. */
export const labelOfTarget = (ledger: Ledger, key: string): Words | undefined =>
  key === 'region' ? { zh: '所在地', en: 'Place' } : targetsOf(ledger).find((t) => t.key === key)?.label
