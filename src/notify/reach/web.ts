import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/holder-reach', title: 'holder_reach.page', centre: 'monitoring', permission: 'holder_reach.read', menu: { order: 84, icon: 'moon', section: 'call' }, load: () => import('./ReachPage.tsx') },
]
