import type { Page } from '#kit/ui'

export const pages: Page[] = [{ path: '/teams/:id?', title: 'team.page', centre: 'registry', permission: 'team.read', menu: { order: 40 }, load: () => import('./TeamsPage.tsx') }]
