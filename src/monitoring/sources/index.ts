// 数据源: doors, brokers and mappings, as rows and as one page; MQTT and foreign JSON into telemetry.
import type { Feature } from '#kit/feature'
import { runSources } from './background.ts'
import { routes } from './routes.ts'

export const feature: Feature = {
  name: 'monitoring/sources',
  permissions: { 'source.read': ['city_duty', 'city_leader', 'county_duty', 'county_commander', 'sysadmin'], 'source.edit': ['city_duty', 'sysadmin'] },
  routes, ledgers: ['payload_mappings', 'mqtt_brokers', 'mqtt_users'],
  background: [{ key: 'sources', run: runSources }],
}

export { serveBroker, type Rows } from './background.ts'
export { createForeign } from './foreign.ts'
export { routesOf } from './router.ts'
