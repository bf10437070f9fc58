import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/warnings', title: 'warning.page', centre: 'monitoring', permission: 'warning.read', menu: { order: 10, icon: 'bell', section: 'warn' }, load: () => import('./WarningsPage.tsx') },
  { path: '/warnings/:id', title: 'warning.page', centre: 'monitoring', permission: 'warning.read', load: () => import('./WarningPage.tsx') },
  { path: '/signals', title: 'signal.page', centre: 'monitoring', permission: 'signal.relay', menu: { order: 50, icon: 'speaker', section: 'warn' }, load: () => import('./SignalsPage.tsx') },
  { path: '/warning-wording', title: 'warning.wording', centre: 'monitoring', permission: 'warning.read', menu: { order: 70, icon: 'book', section: 'warn' }, load: () => import('./WordingPage.tsx') },
]

