import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/push', title: 'push.page', centre: 'system', permission: 'push.receive', menu: { order: 55, icon: 'bell' }, load: () => import('./PushPage.tsx') },
  { path: '/push-settings', title: 'push.settings', centre: 'system', permission: 'push.configure', menu: { order: 62, icon: 'bell' }, load: () => import('./PushSettingsPage.tsx') },
]
