import { type Page, readyMap } from '#kit/ui'
import { withLedgers } from '#registry/pages/web'

/** The map's library comes beside the page, not after it. */
const load = withLedgers(async () => {
  readyMap().catch(() => {}) // the canvas asks again, and tells
  return import('./MapPage.tsx')
})

export const pages: Page[] = [{ path: '/map', title: 'onemap.page', centre: 'registry', permission: 'map.read', menu: { order: 2, icon: 'map' }, load }]
