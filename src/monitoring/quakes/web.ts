import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/quakes/:id?', title: 'quake.page', centre: 'monitoring', permission: 'quake.read', menu: { order: 24, icon: 'pulse', section: 'judge' }, load: () => import('./QuakesPage.tsx') },
]
