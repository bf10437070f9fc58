import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/feeds/:id?', title: 'feed.page', centre: 'monitoring', permission: 'feed.read', menu: { order: 45, icon: 'download', section: 'watch' }, load: () => import('./FeedsPage.tsx') },
]
