import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/reports/:id?', title: 'report.page', centre: 'reporting', permission: 'report.read', menu: { order: 30, icon: 'file' }, load: () => import('./ReportsPage.tsx') },
]
