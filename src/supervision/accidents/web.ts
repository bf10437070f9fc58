import { lazy } from 'react'
import type { Page } from '#kit/ui'
import { registerCardParts } from '#registry/pages/web'

export const pages: Page[] = [
  { path: '/accident-clocks', title: 'accident.clocks', centre: 'supervision', permission: 'accident.read', menu: { order: 12, section: 'accident', icon: 'clock' }, load: () => import('./ClocksPage.tsx') },
]

registerCardParts('accident', [lazy(() => import('./ReportingPart.tsx'))])
