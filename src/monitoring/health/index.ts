// 设备健康: which instruments are silent, stuck, jumping, out of power or out of time, for those who mend them.
import type { Feature } from '#kit/feature'
import { figures } from './figures.ts'
import { clock, seed } from './judge.ts'
import { routes } from './routes.ts'

export const feature: Feature = {
  name: 'monitoring/health',
  permissions: { 'station_health.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'office'], 'station_health.configure': ['city_duty'] },
  routes, figures, timers: [clock], seed, ledgers: ['station_health', 'health_limits'],
}

export { judgeHealth } from './judge.ts'
