import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/station-health', title: 'health.page', centre: 'monitoring', permission: 'station_health.read', menu: { order: 45, icon: 'gauge', section: 'watch' }, load: () => import('./HealthPage.tsx') },
]
