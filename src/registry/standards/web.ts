// The page of limits, and the mark beside fields that an unverified one bears on.
import type { Page } from '#kit/ui'
import type { Ledger } from '#registry/definition'

export { Mark } from './Mark.tsx'
export { useStandards } from './useStandards.ts'

export const standardPages = (ledgers: readonly Ledger[]): Page[] => [
  { path: '/standards', title: 'standard.page', centre: 'registry', permission: 'standard.read', menu: { order: 26, icon: 'gauge' }, load: async () => ({ default: (await import('./StandardsPage.tsx')).standardsPageOf(ledgers) }) },
]
