import type { Page } from '#kit/ui'

export { depots } from './depots.ts'
export { equipment } from './equipment.ts'
export { supplies } from './supplies.ts'

export const pages: Page[] = [{ path: '/stock-minimums', title: 'stock.page', centre: 'registry', permission: 'supply.read', menu: { order: 28, icon: 'layers' }, load: () => import('./MinimumsPage.tsx') }]
