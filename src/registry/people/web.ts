import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/holders/:id?', title: 'duty_holder.page', centre: 'registry', permission: 'duty_holder.read', menu: { order: 10 }, load: () => import('./HoldersPage.tsx') },
  { path: '/informants/:id?', title: 'informant.page', centre: 'registry', permission: 'informant.read', menu: { order: 20 }, load: () => import('./InformantsPage.tsx') },
]
