// 措施与行动: what is to be done for work safety in the whole city, by whom, until when, and how far it is.
import type { Feature } from '#kit/feature'
import type { Ledger } from '#registry/definition'
import type { LedgerOwn } from '#registry/ledger'
import { demo } from './demo.ts'
import { dueTimers, keepDue } from './due.ts'
import { measures, reminder } from './ledger.ts'
import { measureRoutes, taskRoutes } from './routes.ts'
import { consultations, programmes, taskReminder, tasks } from './tasks.ts'

export const feature: Feature = { name: 'supervision/measures', ledgers: ['progress_reports', 'evidence'], demo }

export const ledgers: readonly (LedgerOwn & { ledger: Ledger })[] = [
  {
    ledger: measures, hooks: { after: (tx, ids) => keepDue(tx, measures, reminder, ids) },
    more: { permissions: { 'measure.report': ['office', 'city_duty', 'inspector'], 'measure.accept': ['office', 'city_leader'] }, routes: measureRoutes, timers: dueTimers(measures, 'owner') },
  },
  { ledger: programmes },
  { ledger: consultations },
  {
    ledger: tasks, hooks: { after: (tx, ids) => keepDue(tx, tasks, taskReminder, ids) },
    more: { permissions: { 'programme_task.report': ['office', 'city_duty', 'county_duty', 'inspector'], 'programme_task.accept': ['office', 'city_leader', 'county_commander'] }, routes: taskRoutes, timers: dueTimers(tasks, 'unit') },
  },
]

export { measures } from './ledger.ts'
export { dueTimers, keepDue } from './due.ts'
export { evidenceRoutes } from './evidence.ts'
