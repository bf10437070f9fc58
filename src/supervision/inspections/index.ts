// 检查: checklists, campaigns, selections and inspections; what the field brings becomes dangers and documents.
import type { Feature } from '#kit/feature'
import type { Ledger } from '#registry/definition'
import type { LedgerOwn } from '#registry/ledger'
import { campaigns } from './campaignLedger.ts'
import { readers } from '#registry/definition'
import { coverageFigures } from './coverage.ts'
import { demoInspections } from './demo.ts'
import { seedFrequencies } from './frequencies.ts'
import { ownInspections } from './guard.ts'
import { inspections } from './ledger.ts'
import { routes } from './routes.ts'
import { selections } from './selectionLedger.ts'

export const feature: Feature = {
  name: 'supervision/inspections',
  permissions: {
    'checklist.read': [...readers, 'inspector', 'enterprise_officer'], 'checklist.draft': ['office', 'city_duty', 'inspector'], 'checklist.publish': ['office', 'city_leader'], 'inspection_frequency.change': ['office'],
    'inspection.draw': ['office', 'city_duty', 'county_duty'], 'inspection.assign': ['office', 'city_duty', 'county_duty'], 'inspection.submit': ['inspector'], 'inspection.walk': ['inspector', 'office', 'city_duty', 'county_duty'],
  },
  routes, figures: coverageFigures,
  ledgers: ['checklists', 'checklist_items', 'inspection_answers', 'inspection_submissions'],
  seed: seedFrequencies, demo: demoInspections,
}

export const ledgers: readonly (LedgerOwn & { ledger: Ledger })[] = [{ ledger: inspections, hooks: ownInspections }, { ledger: campaigns }, { ledger: selections }]

export { submitInspection } from './submit.ts'
export { tasksOf, selfCheckList, listsInForce, type ListWithItems } from './tasks.ts'
export { makeSelection } from './selection.ts'
export { type Submission } from './model.ts'
