import { lazy } from 'react'
import type { Page } from '#kit/ui'
import { registerCardParts } from '#registry/pages/web'

export const pages: Page[] = [
  { path: '/letters/:id?', title: 'letter.page', centre: 'supervision', permission: 'letter.read', menu: { order: 16, section: 'accident', icon: 'print' }, load: () => import('./LettersPage.tsx') },
]

// beside the accident that it tells of
registerCardParts('accident', [lazy(() => import('./OfAccident.tsx'))])
