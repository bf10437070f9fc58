import { lazy } from 'react'
import type { Page } from '#kit/ui'
import { registerCardParts } from '#registry/pages/web'

registerCardParts('danger', [lazy(() => import('./LoopPart.tsx'))])

const of = { centre: 'supervision', permission: 'danger.read' } as const
export const pages: Page[] = [
  { ...of, path: '/dangers/:id/loop', title: 'danger.loop', load: () => import('./LoopPage.tsx') },
  { ...of, path: '/major-dangers/:id?', title: 'danger.majors', menu: { order: 12, section: 'danger' }, load: () => import('./MajorPage.tsx') },
  { ...of, path: '/danger-escalations', title: 'danger.pressing', menu: { order: 14, section: 'danger' }, load: () => import('./PressingPage.tsx') },
  { ...of, path: '/danger-criteria', title: 'danger.criteria', menu: { order: 60, section: 'danger' }, load: () => import('./CriteriaPage.tsx') },
]
