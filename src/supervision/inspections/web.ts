import { lazy } from 'react'
import type { Page } from '#kit/ui'
import { registerCardParts, registerSelectionParts, registerToolbarParts } from '#registry/pages/web'

registerCardParts('inspection', [lazy(() => import('./Findings.tsx'))])
registerSelectionParts('inspection', [lazy(() => import('./AssignMany.tsx'))])
registerCardParts('inspection_selection', [lazy(() => import('./DrawProof.tsx'))])
registerCardParts('inspection_campaign', [lazy(() => import('./CampaignLink.tsx'))])
registerToolbarParts('enterprise', [lazy(() => import('./DrawFromHere.tsx'))])

export const pages: Page[] = [
  { path: '/inspection-progress/:id?', title: 'campaign.page', centre: 'supervision', permission: 'inspection_campaign.read', menu: { order: 22, section: 'inspect' }, load: () => import('./CampaignPage.tsx') },
  { path: '/inspection-coverage', title: 'coverage.page', centre: 'supervision', permission: 'inspection.read', menu: { order: 24, section: 'inspect' }, load: () => import('./CoveragePage.tsx') },
  { path: '/draws', title: 'draw.page', centre: 'supervision', permission: 'inspection_selection.read', menu: { order: 27, section: 'inspect' }, load: () => import('./DrawPage.tsx') },
  { path: '/inspection-route', title: 'route.page', centre: 'supervision', permission: 'inspection.walk', menu: { order: 29, section: 'inspect' }, load: () => import('./RoutePage.tsx') },
  { path: '/checklists', title: 'checklist.page', centre: 'supervision', permission: 'checklist.read', menu: { order: 30, section: 'inspect' }, load: () => import('./ChecklistsPage.tsx') },
  { path: '/checklists/:id', title: 'checklist.page', centre: 'supervision', permission: 'checklist.read', load: () => import('./ChecklistPage.tsx') },
  { path: '/inspection-frequencies', title: 'frequency.page', centre: 'supervision', section: 'inspect', permission: 'checklist.read', load: () => import('./FrequenciesPage.tsx') },
]
