import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/typhoons/:id?', title: 'storm.page', centre: 'monitoring', permission: 'storm.read', menu: { order: 20, icon: 'typhoon', section: 'judge' }, load: () => import('./TyphoonPage.tsx') },
]

export { fillStormPage } from './slots.ts'
