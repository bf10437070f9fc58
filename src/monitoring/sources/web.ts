import type { Page } from '#kit/ui'

export const pages: Page[] = [{ path: '/sources', title: 'source.page', centre: 'monitoring', permission: 'source.read', menu: { order: 45, icon: 'link', section: 'watch' }, load: () => import('./SourcesPage.tsx') }]
