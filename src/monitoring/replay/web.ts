import type { Page } from '#kit/ui'

export { ReplayMark } from './ReplayMark.tsx'

export const pages: Page[] = [
  { path: '/replays/:id?', title: 'replay.page', centre: 'monitoring', permission: 'replay.read', menu: { order: 21, icon: 'clock', section: 'warn' }, load: () => import('./ReplayPage.tsx') },
]
