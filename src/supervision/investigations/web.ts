import { lazy } from 'react'
import type { Page } from '#kit/ui'
import { registerCardParts } from '#registry/pages/web'

registerCardParts('accident', [lazy(() => import('./AccidentCase.tsx'))])

export const pages: Page[] = [
  { path: '/investigations', title: 'investigation.page', centre: 'supervision', permission: 'investigation.read', menu: { order: 20, icon: 'search', section: 'accident' }, load: () => import('./InvestigationsPage.tsx') },
  { path: '/investigations/:id', title: 'investigation.one', centre: 'supervision', permission: 'investigation.read', load: () => import('./InvestigationPage.tsx') },
]
