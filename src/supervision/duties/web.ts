import { lazy } from 'react'
import type { Page } from '#kit/ui'
import { registerCardParts } from '#registry/pages/web'

registerCardParts('new_business', [lazy(() => import('./BusinessPart.tsx'))])

export const pages: Page[] = [
  { path: '/duty-network', title: 'dutyNetwork.page', centre: 'supervision', permission: 'duty_item.read', menu: { order: 10, icon: 'people', section: 'duty' }, load: () => import('./NetworkPage.tsx') },
  { path: '/duty-reviews', title: 'dutyReview.page', centre: 'supervision', permission: 'duty_item.read', menu: { order: 18, icon: 'refresh', section: 'duty' }, load: () => import('./ReviewsPage.tsx') },
]
