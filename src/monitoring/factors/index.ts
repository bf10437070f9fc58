// 污染因子: names and units of the codes that HJ 212 speaks in.
import type { Feature } from '#kit/feature'
import { names } from './background.ts'
import { routes } from './routes.ts'

export const feature: Feature = {
  name: 'monitoring/factors', permissions: { 'factor.edit': ['city_duty'] }, routes, background: [names], ledgers: ['pollutant_factors'],
}
