// 指标: the number, its months, its 同比, what stands below it and the rows behind it, all of one definition.
import type { Feature } from '#kit/feature'
import { indicators } from './all.ts'
import { figureOf } from './figures.ts'
import { folding } from './fold.ts'
import { promises } from './promises.ts'
import { routes } from './routes.ts'

export const feature: Feature = {
  name: 'reporting/indicators',
  permissions: { 'indicator.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'office', 'inspector'] },
  routes, figures: indicators.map(figureOf), background: [folding], promises,
}

export { indicatorNamed, indicators } from './all.ts'
export { listAddress } from './address.ts'
export { type Indicator } from './definition.ts'
export { measured, numberOf, questionOf, splitBy } from './store.ts'
export { rowsPage } from './rows.ts'
export { folding } from './fold.ts'
export { yearOnYear } from './yearOnYear.ts'
