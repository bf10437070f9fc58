import type { Page } from '#kit/ui'

export const pages: Page[] = [{ path: '/village-plans/:id?', title: 'village_plan.page', centre: 'registry', permission: 'village_plan.read', menu: { order: 60 }, load: () => import('./PlansPage.tsx') }]
