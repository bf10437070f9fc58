import { may, type Actor } from '#kit/access'
import { notFound } from '#kit/errors'
import { route, type Route } from '#kit/http'
import * as api from './api.ts'
import { feedback } from './feedback.ts'
import { targetKinds, weightOf } from './model.ts'
import { makeAssessment, setPlan } from './plan.ts'
import { schemes, setScheme, verifyScheme } from './schemes.ts'
import { answer, appeal, draw, groupScore, selfScore, veto } from './score.ts'
import { step } from './step.ts'
import * as store from './store.ts'

const scope = 'region' as const, whole = { open: 'the bands of the installation, nothing of anybody' } as const
/** People's scores are for those who run and confirm the assessment. */
const seesStaff = (actor: Actor): boolean => may(actor, 'assessment.run') || may(actor, 'assessment.confirm')

export const routes: Route[] = [
  route(api.listAssessments, { permission: 'assessment.read', scope, run: async ({ tx, actor }) => ({ rows: await store.assessmentRows(tx, seesStaff(actor)) }) }),
  route(api.makeAssessment, { permission: 'assessment.run', scope, status: 201, run: ({ tx, body }) => makeAssessment(tx, body) }),
  route(api.readAssessment, {
    permission: 'assessment.read', scope,
    run: async ({ tx, actor, params: { id } }) => {
      const found = (await store.assessmentRows(tx, seesStaff(actor))).find((a) => a.id === id)
      if (!found) throw notFound({ what: '这次考核' })
      const indicators = await store.indicatorRows(tx, id), rows = await store.targetRows(tx, id)
      return { ...found, indicators, groups: await store.groupRows(tx, id), rows, weights: targetKinds.filter((k) => rows.some((r) => r.kind === k)).map((kind) => ({ kind, sum: weightOf(indicators, kind) })), steps: await store.stepRows(tx, id), mayRun: may(actor, 'assessment.run'), mayConfirm: may(actor, 'assessment.confirm') }
    },
  }),
  route(api.setPlan, { permission: 'assessment.run', scope, run: async ({ tx, params, body }) => (await setPlan(tx, params.id, body), {}) }),
  // who may take the last step is asked there: it is the second person's
  route(api.stepAssessment, { permission: 'assessment.step', scope, run: ({ tx, params, body }) => step(tx, params.id, body.to, body.note) }),
  route(api.drawFigures, { permission: 'assessment.run', scope, run: ({ tx, params }) => draw(tx, params.id) }),
  route(api.readTarget, {
    permission: 'assessment.read', scope,
    run: async ({ tx, actor, params: { id } }) => {
      const target = await store.targetRow(tx, id)
      if (!target || (target.kind === 'staff' && !seesStaff(actor))) throw notFound({ what: '这个考核对象' })
      const { assessmentId } = await store.placeOfTarget(tx, id), { state, year, title } = await store.stateOf(tx, assessmentId)
      const members = (await store.groupRows(tx, assessmentId)).find((g) => g.no === target.groupNo)?.members ?? []
      return { ...target, assessmentId, title, year, state, indicators: await store.indicatorRows(tx, assessmentId), scores: await store.scoreRows(tx, id), appealRows: await store.appealRows(tx, id), members, maySelf: may(actor, 'assessment.self'), mayScore: may(actor, 'assessment.score'), mayRun: may(actor, 'assessment.run') }
    },
  }),
  route(api.selfScore, { permission: 'assessment.self', scope, run: async ({ tx, params, body }) => (await selfScore(tx, params.id, body.scores), {}) }),
  route(api.groupScore, { permission: 'assessment.score', scope, run: async ({ tx, params, body }) => (await groupScore(tx, params.id, body.memberId, body.scores), {}) }),
  route(api.veto, { permission: 'assessment.run', scope, run: async ({ tx, params, body }) => (await veto(tx, params.id, body.reason), {}) }),
  route(api.makeAppeal, { permission: 'assessment.self', scope, status: 201, run: ({ tx, params, body }) => appeal(tx, params.id, body.indicatorId, body.reason) }),
  route(api.answerAppeal, { permission: 'assessment.run', scope, run: async ({ tx, params, body }) => (await answer(tx, params.id, body), {}) }),
  route(api.feedbackSheet, { permission: 'assessment.read', scope, run: ({ tx, params }) => feedback(tx, params.id) }),
  route(api.listSchemes, { permission: 'assessment.read', scope: whole, run: async ({ tx }) => ({ rows: await schemes(tx) }) }),
  route(api.setScheme, { permission: 'assessment_scheme.change', scope: whole, run: ({ tx, body }) => setScheme(tx, body) }),
  route(api.verifyScheme, { permission: 'assessment_scheme.verify', scope: whole, run: ({ tx, body }) => verifyScheme(tx, body) }),
]
