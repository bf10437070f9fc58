// The pages of trust, and what it adds to every ledger's card and list.
import type { Page } from '#kit/ui'
import { withLedgers } from '#registry/pages/web'

export const pages: Page[] = [
  { path: '/duplicates', title: 'duplicate.page', centre: 'registry', permission: 'duplicate.read', menu: { order: 20, icon: 'database' }, load: withLedgers(() => import('./DuplicatesPage.tsx')) },
  { path: '/change-requests', title: 'changeRequest.page', centre: 'registry', permission: 'change_request.read', menu: { order: 22, icon: 'edit' }, load: withLedgers(() => import('./RequestsPage.tsx')) },
  { path: '/quality', title: 'quality.page', centre: 'registry', permission: 'quality.read', menu: { order: 24, icon: 'gauge' }, load: withLedgers(() => import('./QualityPage.tsx')) },
  { path: '/quality-weights', title: 'quality.weightsPage', centre: 'registry', permission: 'quality.read', load: () => import('./WeightsPage.tsx') },
]

/** Of every ledger. */
export const card = [async () => ({ default: (await import('./TrustPart.tsx')).TrustPart })]
export const selection = [async () => ({ default: (await import('./ConfirmMany.tsx')).ConfirmMany })]
