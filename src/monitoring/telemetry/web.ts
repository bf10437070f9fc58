import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/gauges/:id?', title: 'telemetry.page', centre: 'monitoring', permission: 'telemetry.read', menu: { order: 30, icon: 'rain', section: 'watch' }, load: () => import('./GaugesPage.tsx') },
  { path: '/frames/:id?', title: 'frame.page', centre: 'monitoring', permission: 'frame.read', menu: { order: 40, icon: 'list', section: 'watch' }, load: () => import('./FramesPage.tsx') },
]

