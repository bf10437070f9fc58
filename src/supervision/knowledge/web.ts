import { lazy } from 'react'
import type { Page } from '#kit/ui'
import type { Ledger } from '#registry/definition'
import { registerCardParts } from '#registry/pages/web'
import { knowledge } from './ledger.ts'

registerCardParts(knowledge.key, [lazy(() => import('./StandingPart.tsx'))])

export const pages: Page[] = [
  { path: '/pushed-knowledge', title: 'knowledge.pushedPage', centre: 'supervision', permission: 'knowledge.read', menu: { order: 22, icon: 'share', section: 'measure' }, load: () => import('./PushedPage.tsx') },
]
export const ledgers: readonly Ledger[] = [knowledge]
