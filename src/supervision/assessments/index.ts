// 考核: by indicators of 100 points, of counties, departments and staff; self-score, group's score, appeal, and a list that a second person confirms.
import { recordMany } from '#kit/events'
import type { Feature } from '#kit/feature'
import { timer } from '#kit/timers'
import type { Ledger } from '#registry/definition'
import type { LedgerOwn } from '#registry/ledger'
import { demo } from './demo.ts'
import { routes } from './routes.ts'

export const feature: Feature = {
  name: 'supervision/assessments',
  permissions: {
    'assessment.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'office', 'inspector'], 'assessment.run': ['office'], 'assessment.step': ['office', 'city_leader'], 'assessment.confirm': ['office', 'city_leader'],
    'assessment.self': ['office', 'city_duty', 'county_duty', 'county_commander'], 'assessment.score': ['office', 'city_duty', 'inspector'], 'assessment_scheme.change': ['office'], 'assessment_scheme.verify': ['office', 'city_leader'],
  },
  routes,
  timers: [timer({ key: 'assessment_appeal.overdue', run: (tx, due) => recordMany(tx, due.map((t) => ({ type: 'assessment_appeal.overdue', subject: { kind: 'assessment_appeal', id: t.subjectId }, region: t.regionPath, data: { ...t.data, late: t.late } }))) })],
  ledgers: ['assessments', 'assessment_steps', 'assessment_indicators', 'assessment_groups', 'assessment_group_members', 'assessment_targets', 'assessment_scores', 'assessment_appeals', 'assessment_schemes', 'assessment_scheme_bands'],
  demo,
}

export const ledgers: readonly (LedgerOwn & { ledger: Ledger })[] = []
