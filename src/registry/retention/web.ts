// The page of periods.
import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/retention', title: 'retention.page', centre: 'system', permission: 'retention.read', menu: { order: 30, icon: 'clock' }, load: () => import('./RetentionPage.tsx') },
]
