import type { Page } from '#kit/ui'

export const pages: Page[] = [{ path: '/organizations/:id?', title: 'organization.page', centre: 'registry', permission: 'organization.read', menu: { order: 70 }, load: () => import('./OrganizationsPage.tsx') }]
