import type { Page } from '#kit/ui'

export const pages: Page[] = [{ path: '/map', title: 'onemap.page', centre: 'registry', permission: 'map.read', menu: { order: 2, icon: 'map' }, load: () => import('./MapPage.tsx') }]
