import type { Page } from '#kit/ui'

export { listStations, getStation, registerStation } from './api.ts'

export const pages: Page[] = [{ path: '/stations/:id?', title: 'station.page', centre: 'registry', permission: 'station.read', menu: { order: 30 }, load: () => import('./StationsPage.tsx') }]
