import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/movers/:id?', title: 'mover.page', centre: 'monitoring', permission: 'mover.read', menu: { order: 24, icon: 'truck', section: 'watch' }, load: () => import('./MoversPage.tsx') },
  { path: '/ais-sources', title: 'ais.page', centre: 'monitoring', permission: ['ais_source.read', 'mover.edit'], menu: { order: 46, icon: 'link', section: 'watch' }, load: () => import('./AisSourcesPage.tsx') },
  { path: '/vessels-at-sea', title: 'vessel.page', centre: 'monitoring', permission: 'mover.read', menu: { order: 25, icon: 'typhoon', section: 'watch' }, load: () => import('./AtSeaPage.tsx') },
]
