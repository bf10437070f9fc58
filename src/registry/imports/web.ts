// The drawer that every ledger's page opens, and the list of all imports.
import { lazy } from 'react'
import type { Page } from '#kit/ui'
import type { Ledger } from '#registry/definition'

/** Give it `ledger`, `open`, `onClose`; its code comes when it is first opened. */
export const ImportDrawer = lazy(async () => ({ default: (await import('./ImportDrawer.tsx')).ImportDrawer }))

/** `ledgers` brings every definition: the list is of all of them. */
export const importPages = (ledgers: () => Promise<readonly Ledger[]>): Page[] => [
  { path: '/imports', title: 'imports.page', centre: 'registry', permission: 'import.use', menu: { order: 60 }, load: async () => { const [{ importsPageOf }, all] = await Promise.all([import('./ImportsPage.tsx'), ledgers()]); return { default: importsPageOf(all) } } },
]
