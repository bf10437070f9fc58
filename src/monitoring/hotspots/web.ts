import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/fires/:id?', title: 'fire.page', centre: 'monitoring', permission: 'fire.read', menu: { order: 22, icon: 'warn', section: 'judge' }, load: () => import('./FiresPage.tsx') },
]
