import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/publication', title: 'publication.page', centre: 'monitoring', permission: 'publication.read', menu: { order: 75, icon: 'share', section: 'warn' }, load: () => import('./PublicationPage.tsx') },
]

export { Published } from './Published.tsx'
