// reporting/reports: the reports of a year, a month, a week, a county; every figure bound to an indicator.
import type { Feature } from '#kit/feature'
import { demoReports } from './demo.ts'
import { figures } from './figures.ts'
import { promises } from './promises.ts'
import { routes } from './routes.ts'
import { seedTemplates } from './template.ts'

export { commands, reportNow, type FigureLine } from './commands.ts'

export const feature: Feature = {
  name: 'reporting/reports',
  permissions: {
    'report.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'office'],
    'report.draft': ['office', 'county_duty', 'county_commander'],
    'report.template': ['office'],
    'report.sign': ['city_leader', 'county_commander'],
  },
  routes, figures, promises, seed: seedTemplates, demo: demoReports,
  ledgers: ['reports', 'report_figures', 'report_templates'],
}
