import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/notices', title: 'notice.page', centre: 'desk', permission: 'notice.read', menu: { order: 40, icon: 'bell' }, load: () => import('./NoticesPage.tsx') },
]
