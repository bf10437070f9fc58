import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/callouts', title: 'callout.page', centre: 'monitoring', permission: 'callout.read', menu: { order: 25, icon: 'phone', section: 'call' }, load: () => import('./CalloutsPage.tsx') },
  { path: '/callouts/:id', title: 'callout.board', centre: 'monitoring', permission: 'callout.read', load: () => import('./BoardPage.tsx') },
]

export { listCallouts } from './api.ts'
