import { sql } from '#kit/db'
import { erasedName, rowsErasure } from '#kit/erasure'
import type { Feature } from '#kit/feature'
import { planOnce } from './actions.ts'
import { figures } from './figures.ts'
import { routes } from './routes.ts'
import { timers } from './timers.ts'

export const feature: Feature = {
  name: 'notify/contact',
  permissions: { 'contact_test.read': ['city_duty', 'city_leader', 'office', 'county_commander', 'county_duty', 'town_cadre'], 'contact_test.edit': ['city_duty'] },
  routes, timers, figures,
  erasures: [rowsErasure({
    key: 'contact_test.closed', table: 'contact_test_people', since: sql`(select c.closed_at from contact_tests c where c.id = t.test_id)`,
    holds: sql`t.person_name <> ${erasedName}`, set: sql`person_name = ${erasedName}, phone_mask = null`,
  })],
  seed: planOnce,
  ledgers: ['contact_tests', 'contact_test_people'],
}
