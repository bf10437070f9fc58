import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/webhooks/:id?', title: 'webhook.page', centre: 'system', permission: 'webhook.read', menu: { order: 80, icon: 'share' }, load: () => import('./WebhooksPage.tsx') },
]
