import type { Page } from '#kit/ui'

export { listRegions, getRegion, listPrefectures, townShapes } from './api.ts'

export const pages: Page[] = [{ path: '/regions/:code?', title: 'region.page', centre: 'registry', permission: 'region.read', menu: { order: 80 }, load: () => import('./RegionsPage.tsx') }]
