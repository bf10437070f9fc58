import type { Page } from '#kit/ui'

export { policySnapshot, quiet, wayKeys, type Quiet } from './model.ts'

export const pages: Page[] = [
  { path: '/callout-policies', title: 'callout_policy.page', centre: 'monitoring', permission: 'callout_policy.read', menu: { order: 80, icon: 'settings', section: 'call' }, load: () => import('./PoliciesPage.tsx') },
  { path: '/callout-policies/:id', title: 'callout_policy.editPage', centre: 'monitoring', permission: 'callout_policy.read', load: () => import('./EditPage.tsx') },
]
