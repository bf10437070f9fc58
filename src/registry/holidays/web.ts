import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/holidays', title: 'holiday.page', centre: 'registry', permission: 'holiday.read', menu: { order: 27, icon: 'clock' }, load: () => import('./HolidaysPage.tsx') },
]
