import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/contact-tests', title: 'contact_test.page', centre: 'monitoring', permission: 'contact_test.read', menu: { order: 86, icon: 'message', section: 'call' }, load: () => import('./ContactPage.tsx') },
]
