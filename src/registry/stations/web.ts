import type { Page } from '#kit/ui'

export { stationPoints } from './api.ts'
export { kinds } from './model.ts'

export const pages: Page[] = [{ path: '/stations/:id?', title: 'station.page', centre: 'registry', permission: 'station.read', menu: { order: 30 }, load: () => import('./StationsPage.tsx') }]
