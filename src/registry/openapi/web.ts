import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/api-docs', title: 'apidocs.page', centre: 'system', permission: 'api_docs.read', menu: { order: 90, icon: 'book' }, load: () => import('./ApiDocsPage.tsx') },
]
