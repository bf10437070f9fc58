// The page of limits, and the mark beside fields that an unverified one bears on.
import type { Page } from '#kit/ui'
import type { Ledger } from '#registry/definition'

export { Mark } from './Mark.tsx'
export { sourceOf } from './say.ts'
export { useStandards } from './useStandards.ts'

/** `ledgers` brings every definition: each may have limits. */
export const standardPages = (ledgers: () => Promise<readonly Ledger[]>): Page[] => [
  { path: '/standards', title: 'standard.page', centre: 'registry', permission: 'standard.read', menu: { order: 26, icon: 'gauge' }, load: async () => { const [{ standardsPageOf }, all] = await Promise.all([import('./StandardsPage.tsx'), ledgers()]); return { default: standardsPageOf(all) } } },
]
