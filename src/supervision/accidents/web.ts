import { lazy } from 'react'
import type { Page } from '#kit/ui'
import type { Ledger } from '#registry/definition'
import { registerCardParts } from '#registry/pages/web'
import { accidents } from './ledger.ts'

export const pages: Page[] = [
  { path: '/accident-clocks', title: 'accident.clocks', centre: 'supervision', permission: 'accident.read', menu: { order: 12, section: 'accident', icon: 'clock' }, load: () => import('./ClocksPage.tsx') },
]
export const ledgers: readonly Ledger[] = [accidents]

registerCardParts('accident', [lazy(() => import('./ReportingPart.tsx'))])
