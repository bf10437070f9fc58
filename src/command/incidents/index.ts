import type { Feature } from '#kit/feature'
import { timer } from '#kit/timers'
import { fireReportDue } from './clocks.ts'
import { seedLimits } from './limits.ts'
import { incidentPromises } from './promises.ts'
import { routes } from './routes.ts'

const command = ['city_duty', 'city_leader', 'county_commander', 'county_duty'] as const

export const feature: Feature = {
  name: 'command/incidents',
  permissions: {
    'incident.read': [...command, 'town_cadre', 'team_leader', 'office'],
    'incident.open': [...command], 'incident.grade': [...command], 'incident.report': [...command, 'office'], 'incident.note': [...command, 'town_cadre', 'team_leader', 'office'],
    'incident.close': ['city_duty', 'city_leader', 'county_commander'], 'report_limit.change': ['office'],
  },
  routes,
  timers: [timer({ key: 'incident.report_due', batch: 100, run: fireReportDue })],
  ledgers: ['incidents', 'incident_reports', 'incident_clocks'],
  promises: incidentPromises,
  seed: seedLimits,
}

export { requireIncident, requireOpenIncident } from './close.ts'
export { addConcerned, areaOf, lockIncident } from './store.ts'
export type { Incident } from './model.ts'
