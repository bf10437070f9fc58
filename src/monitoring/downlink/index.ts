// 下行命令: the centre's queries and settings over the stations' own connections.
import type { Feature } from '#kit/feature'
import { runDownlink } from './loop.ts'
import { routes } from './routes.ts'

export const feature: Feature = {
  name: 'monitoring/downlink',
  permissions: {
    'station_command.read': ['city_duty', 'city_leader', 'county_duty', 'county_commander'],
    'station_command.query': ['city_duty', 'county_duty'],
    'station_command.set': ['city_duty'],
  },
  routes, ledgers: ['station_commands'],
  background: [{ key: 'downlink', run: runDownlink }],
}

export { openDesk } from './loop.ts'
