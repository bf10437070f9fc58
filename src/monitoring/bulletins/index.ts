// monitoring/bulletins: 雨情通报, by hand for any period, by the clock while it storms; kept as issued.
import type { Feature } from '#kit/feature'
import { figures } from './figures.ts'
import { hourly, seed } from './jobs.ts'
import { routes } from './routes.ts'

export const feature: Feature = {
  name: 'monitoring/bulletins',
  permissions: { 'bulletin.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'office'], 'bulletin.issue': ['city_duty', 'county_duty', 'office'], 'bulletin.grade': ['office'] },
  routes, figures, timers: [hourly], seed, ledgers: ['rain_bulletins', 'rain_bulletin_thresholds'],
}
