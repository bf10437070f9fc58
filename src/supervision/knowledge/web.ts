import { lazy } from 'react'
import type { Page } from '#kit/ui'
import { registerCardParts } from '#registry/pages/web'

registerCardParts('knowledge', [lazy(() => import('./StandingPart.tsx'))])

export const pages: Page[] = [
  { path: '/pushed-knowledge', title: 'knowledge.pushedPage', centre: 'supervision', permission: 'knowledge.read', menu: { order: 22, icon: 'share', section: 'measure' }, load: () => import('./PushedPage.tsx') },
]
