import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/desk', title: 'night.page', centre: 'desk', permission: 'desk.read', menu: { order: 10 }, load: () => import('./NightPage.tsx') },
]

export { useBadges } from './useBadges.ts'
