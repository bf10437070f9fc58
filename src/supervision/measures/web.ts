import { lazy } from 'react'
import type { Page } from '#kit/ui'
import { registerCardParts } from '#registry/pages/web'

const progress = lazy(() => import('./ProgressPart.tsx'))
registerCardParts('measure', [progress])
registerCardParts('programme_task', [progress])
registerCardParts('consultation', [lazy(() => import('./ConsultationPart.tsx'))])

export const pages: Page[] = [
  { path: '/measure-tree', title: 'measure.tree', centre: 'supervision', permission: 'measure.read', menu: { order: 10, icon: 'layers', section: 'measure' }, load: () => import('./MeasureTreePage.tsx') },
  { path: '/programme-board', title: 'programme.board', centre: 'supervision', permission: 'programme.read', menu: { order: 14, icon: 'columns', section: 'measure' }, load: () => import('./ProgrammeBoardPage.tsx') },
]
export { EvidenceBox } from './EvidenceBox.tsx'
