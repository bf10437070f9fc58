import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/assessments', title: 'assessment.page', centre: 'supervision', permission: 'assessment.read', menu: { order: 20, icon: 'chart', section: 'duty' }, load: () => import('./AssessmentsPage.tsx') },
  { path: '/assessment-schemes', title: 'scheme.page', centre: 'supervision', section: 'duty', permission: 'assessment.read', menu: { order: 21, section: 'duty' }, load: () => import('./SchemesPage.tsx') },
  { path: '/assessments/:id', title: 'assessment.page', centre: 'supervision', permission: 'assessment.read', load: () => import('./AssessmentPage.tsx') },
  { path: '/assessments/targets/:id', title: 'assessment.page', centre: 'supervision', section: 'duty', permission: 'assessment.read', load: () => import('./TargetPage.tsx') },
]
