import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/incidents', title: 'incident.page', centre: 'command', permission: 'incident.read', menu: { order: 10, icon: 'flag' }, load: () => import('./IncidentsPage.tsx') },
]

export { listPlaces, readIncident, readScene } from './api.ts'
export { type Incident } from './model.ts'
export { Clocks } from './Clocks.tsx'
export { CloseButton } from './CloseButton.tsx'
export { GradeTag } from './GradeTag.tsx'
export { TimelinePanel } from './TimelinePanel.tsx'
