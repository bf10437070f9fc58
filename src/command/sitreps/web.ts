import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/sitreps/:id?', title: 'sitrep.page', centre: 'command', permission: 'sitrep.read', menu: { order: 40, icon: 'print' }, load: () => import('./SitrepsPage.tsx') },
]

// the incident room links here: /sitreps?incident=ID
