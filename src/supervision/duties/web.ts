import { lazy } from 'react'
import type { Page } from '#kit/ui'
import type { Ledger } from '#registry/definition'
import { registerCardParts } from '#registry/pages/web'
import { dutyItems, laws, newBusinesses } from './ledger.ts'

registerCardParts(newBusinesses.key, [lazy(() => import('./BusinessPart.tsx'))])

export const pages: Page[] = [
  { path: '/duty-network', title: 'dutyNetwork.page', centre: 'supervision', permission: 'duty_item.read', menu: { order: 10, icon: 'people', section: 'duty' }, load: () => import('./NetworkPage.tsx') },
  { path: '/duty-reviews', title: 'dutyReview.page', centre: 'supervision', permission: 'duty_item.read', menu: { order: 18, icon: 'refresh', section: 'duty' }, load: () => import('./ReviewsPage.tsx') },
]
export const ledgers: readonly Ledger[] = [laws, dutyItems, newBusinesses]
