import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/dispatches', title: 'dispatch.page', centre: 'command', permission: 'dispatch.read', menu: { order: 40, icon: 'truck' }, load: () => import('./DispatchesPage.tsx') },
]

export { listDispatches } from './api.ts'
export type { Dispatch } from './model.ts'
export { NearestTeams, type Target } from './NearestTeams.tsx'
