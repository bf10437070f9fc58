import type { Page } from '#kit/ui'

export { readIndicator } from './api.ts'

export const pages: Page[] = [
  { path: '/board', title: 'indicator.dashboard', centre: 'reporting', permission: 'indicator.read', menu: { order: 10, icon: 'gauge' }, load: () => import('./BoardPage.tsx') },
  { path: '/indicators', title: 'indicator.catalogue', centre: 'reporting', permission: 'indicator.read', menu: { order: 20, icon: 'chart' }, load: () => import('./IndicatorsPage.tsx') },
  { path: '/indicators/:key', title: 'indicator.page', centre: 'reporting', permission: 'indicator.read', load: () => import('./IndicatorPage.tsx') },
]

export { yearOnYear } from './yearOnYear.ts'
