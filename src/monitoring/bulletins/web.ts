import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/bulletins/:id?', title: 'bulletin.page', centre: 'monitoring', permission: 'bulletin.read', menu: { order: 32, icon: 'rain', section: 'warn' }, load: () => import('./BulletinPage.tsx') },
]
