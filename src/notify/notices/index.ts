import type { Feature } from '#kit/feature'
import { routes } from './routes.ts'
import { sender } from './send.ts'

export { rewordCallout, tellAgain } from './told.ts'

export const feature: Feature = {
  name: 'notify/notices',
  permissions: { 'notice.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'enterprise_officer', 'team_leader', 'office', 'inspector'] },
  routes, background: [sender],
  ledgers: ['notices', 'notice_people'],
}
