import { lazy } from 'react'
import type { Page } from '#kit/ui'
import type { Ledger } from '#registry/definition'
import { registerCardParts } from '#registry/pages/web'
import { measures } from './ledger.ts'
import { consultations, programmes, tasks } from './tasks.ts'

const progress = lazy(() => import('./ProgressPart.tsx'))
registerCardParts(measures.key, [progress])
registerCardParts(tasks.key, [progress])
registerCardParts(consultations.key, [lazy(() => import('./ConsultationPart.tsx'))])

export const pages: Page[] = [
  { path: '/measure-tree', title: 'measure.tree', centre: 'supervision', permission: 'measure.read', menu: { order: 10, icon: 'layers', section: 'measure' }, load: () => import('./MeasureTreePage.tsx') },
  { path: '/programme-board', title: 'programme.board', centre: 'supervision', permission: 'programme.read', menu: { order: 14, icon: 'columns', section: 'measure' }, load: () => import('./ProgrammeBoardPage.tsx') },
]
export const ledgers: readonly Ledger[] = [measures, programmes, consultations, tasks]
export { EvidenceBox } from './EvidenceBox.tsx'
