// 曝光台: enterprises named to the public, after they were told and heard.
import type { Feature } from '#kit/feature'
import { timer } from '#kit/timers'
import type { LedgerOwn } from '#registry/ledger'
import type { Ledger } from '#registry/definition'
import { expire, objectionOver } from './actions.ts'
import { demo } from './demo.ts'
import { hooks } from './hooks.ts'
import { exposures } from './ledger.ts'
import { routes } from './routes.ts'

const handlers = ['county_duty', 'office', 'inspector'] as const

export const feature: Feature = {
  name: 'supervision/exposures', routes, demo,
  permissions: { 'exposure.handle': [...handlers], 'exposure.object': [...handlers, 'enterprise_officer'], 'exposure.publish': ['city_leader', 'county_commander', 'office'] },
  timers: [timer({ key: 'exposure.objection_over', batch: 50, run: objectionOver }), timer({ key: 'exposure.expired', run: expire })],
}

export const ledgers: readonly (LedgerOwn & { ledger: Ledger })[] = [{ ledger: exposures, hooks }]
