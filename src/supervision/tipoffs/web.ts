import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/tipoffs', title: 'tipoff.page', centre: 'supervision', permission: 'tipoff.read', menu: { order: 10, icon: 'phone', section: 'public' }, load: () => import('./TipoffsPage.tsx') },
  { path: '/tipoffs/:id', title: 'tipoff.page', centre: 'supervision', permission: 'tipoff.read', load: () => import('./TipoffPage.tsx') },
  { path: '/tipoff-rewards', title: 'tipoff.rewards', centre: 'supervision', permission: 'tipoff.read', menu: { order: 11, icon: 'list', section: 'public' }, load: () => import('./RewardsPage.tsx') },
]
