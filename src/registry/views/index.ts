// 保存的视图 of ledgers, and the overview of all of them.
import type { Feature } from '#kit/feature'
import { routes } from './routes.ts'

const readers = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'enterprise_officer', 'team_leader', 'office', 'inspector']
export const feature: Feature = { name: 'registry/views', permissions: { 'ledger_view.read': readers, 'ledger_view.keep': readers }, routes }
