import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/channels', title: 'channel.page', centre: 'system', permission: 'channel.read', menu: { order: 60, icon: 'message' }, load: () => import('./ChannelsPage.tsx') },
]
