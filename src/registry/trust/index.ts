// What makes rows trustworthy: 疑似重复 found and merged, 确认 by clerk or holder, 变更申请, 数据质量. Made of the definitions; no ledger of its own.
import { sql } from '#kit/db'
import { rowsErasure } from '#kit/erasure'
import type { Feature } from '#kit/feature'
import type { Ledger } from '#registry/definition'
import { nightly, seed } from './nightly.ts'
import { jobs } from './runs.ts'
import { routesOf } from './routes.ts'

const staff = ['city_duty', 'city_leader', 'office', 'county_commander', 'county_duty', 'town_cadre']
const everyone = [...staff, 'informant', 'enterprise_officer', 'team_leader', 'inspector']

const erasures = [
  rowsErasure({ key: 'change_request.decided', table: 'change_requests', since: sql`t.decided_at`, holds: sql`t.state <> 'open'` }),
  rowsErasure({ key: 'confirmation_link.expired', table: 'confirmation_links', since: sql`t.expires_at` }),
]

export const trustOf = (ledgers: readonly Ledger[]): Feature => ({
  name: 'registry/trust',
  permissions: {
    'duplicate.read': staff, 'duplicate.decide': ['city_duty', 'office', 'county_duty', 'town_cadre'],
    'change_request.read': everyone, 'change_request.decide': ['city_duty', 'office', 'county_duty'],
    'quality.read': staff, 'quality.weigh': ['office'],
  },
  routes: routesOf(ledgers), timers: [nightly], jobs, seed, erasures,
  ledgers: ['duplicate_pairs', 'duplicate_runs', 'confirmation_links', 'change_requests', 'quality_weights', 'quality_weight_versions'],
})

export { confirmationTexts, type ConfirmationText } from './links.ts'
