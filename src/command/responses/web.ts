import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/responses', title: 'response.page', centre: 'command', permission: 'response.read', menu: { order: 20, icon: 'warn' }, load: () => import('./ResponsesPage.tsx') },
]

export { listResponses } from './api.ts'
export type { Response } from './model.ts'
export { ResponseBadges } from './ResponseBadges.tsx'
export { ResponseButton } from './ResponseButton.tsx'
