import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/alarms/:id?', title: 'alarm.page', centre: 'monitoring', permission: 'alarm.read', menu: { order: 15, icon: 'pulse', section: 'judge' }, load: () => import('./AlarmsPage.tsx') },
]

