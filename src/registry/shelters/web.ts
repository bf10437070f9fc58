import type { Page } from '#kit/ui'

export const pages: Page[] = [{ path: '/shelters/:id?', title: 'shelter.page', centre: 'registry', permission: 'shelter.read', menu: { order: 50 }, load: () => import('./SheltersPage.tsx') }]
