import type { Page } from '#kit/ui'

export { policySnapshot } from './model.ts'

export const pages: Page[] = [
  { path: '/callout-policies', title: 'callout_policy.page', centre: 'monitoring', permission: 'callout_policy.read', menu: { order: 80, icon: 'settings' }, load: () => import('./PoliciesPage.tsx') },
]
