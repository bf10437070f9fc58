import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/incidents/:id', title: 'room.page', centre: 'command', permission: 'incident.read', load: () => import('./RoomPage.tsx') },
]
