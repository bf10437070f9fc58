// 节假日安排 holidays and days worked instead, by year: statutory limits in working days are reckoned on them.
import { sql, type Tx } from '#kit/db'
import type { Feature } from '#kit/feature'
import { awaitNext, timers } from './missing.ts'
import { routes } from './routes.ts'

/** No year was looked at by who entered it, and each that a person entered has its history. */
async function byTwo(tx: Tx): Promise<{ ok: boolean; figure: string }> {
  const rows = await tx.rows<{ year: number; wrong: boolean; open: boolean }>(sql`select year::int as year, (verified_id is not null and verified_id = entered_id) or (entered_id is not null and not exists (select from holiday_year_versions v where v.year = y.year and v.version = y.version)) as wrong, verified_at is null as open from holiday_years y order by year`)
  const wrong = rows.filter((r) => r.wrong).map((r) => r.year)
  return { ok: wrong.length === 0, figure: wrong.length ? wrong.join(', ') : `${rows.filter((r) => r.open).length} of ${rows.length} years unverified` }
}

export const feature: Feature = {
  name: 'registry/holidays',
  permissions: {
    'holiday.read': ['city_duty', 'city_leader', 'office', 'county_commander', 'county_duty', 'town_cadre', 'inspector', 'examiner'],
    'holiday.enter': ['office'], 'holiday.verify': ['office', 'city_leader'],
  },
  routes, timers, ledgers: ['holiday_years', 'holidays', 'holiday_year_versions'],
  promises: [{ key: 'I-6', title: 'a year’s holidays are verified by another than who entered them', check: byTwo }],
  seed: awaitNext,
}
