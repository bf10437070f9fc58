import type { Feature } from '#kit/feature'
import { clock, seed } from './clock.ts'
import { figures } from './figures.ts'
import { jobs } from './jobs.ts'
import { promises } from './promises.ts'
import { routes } from './routes.ts'

const readers = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'team_leader', 'office']

export const feature: Feature = {
  name: 'monitoring/alarms',
  permissions: { 'alarm.read': readers, 'alarm.acknowledge': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre'] },
  routes, jobs, figures, promises, seed, timers: [clock], ledgers: ['alarms'],
}

/** The hook for the ingest: one per process, made where the ingest is started. */
export { watchReadings } from './watch.ts'
export { listAlarms, type Filter as AlarmFilter } from './store.ts'
export type { Alarm } from './model.ts'
