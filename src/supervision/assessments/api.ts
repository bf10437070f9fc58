import { z } from 'zod'
import { binary, contract, id, idParams } from '#kit/contract'
import { appeal, assessment, bandsInput, group, indicator, indicatorInput, scheme, score, state, target, targetKinds } from './model.ts'

const note = z.string().trim().min(2).max(500), year = z.number().int().min(2000).max(2100), name = z.string().trim().min(1).max(80)
const memberInput = z.object({ organizationId: z.uuid(), name: z.string().trim().min(1).max(40), leads: z.boolean().default(false) })
export const plan = z.object({
  indicators: z.array(indicatorInput).min(1).max(200),
  groups: z.array(z.object({ no: z.number().int().min(1).max(50), name, members: z.array(memberInput).max(30) })).max(50).default([]),
  targets: z.array(z.object({ kind: z.enum(targetKinds), name, organizationId: z.uuid().nullable().default(null), regionCode: z.string().max(20), groupNo: z.number().int().nullable().default(null) })).min(1).max(500),
})
export type Plan = z.output<typeof plan>

export const listAssessments = contract({ method: 'GET', path: '/api/assessments', summary: '考核', reply: z.object({ rows: z.array(assessment) }) })
export const makeAssessment = contract({ method: 'POST', path: '/api/assessments', summary: '新建考核（可照搬往年方案）', body: z.object({ kind: z.enum(['unit', 'staff']), year, heldIn: year, title: name, copyOf: z.uuid().nullable().default(null) }), reply: z.object({ id }) })
export const readAssessment = contract({
  method: 'GET', path: '/api/assessments/:id', summary: '一次考核：指标、考核组、对象', params: idParams,
  reply: assessment.extend({
    indicators: z.array(indicator), groups: z.array(group), rows: z.array(target), weights: z.array(z.object({ kind: z.enum(targetKinds), sum: z.number() })),
    steps: z.array(z.object({ fromState: z.string(), toState: z.string(), note: z.string(), byName: z.string(), at: z.string() })), mayRun: z.boolean(), mayConfirm: z.boolean(),
  }),
})
export const setPlan = contract({ method: 'PUT', path: '/api/assessments/:id/plan', summary: '考核方案：指标树、考核组、对象（自评开始前）', params: idParams, body: plan, reply: z.object({}) })
export const stepAssessment = contract({ method: 'POST', path: '/api/assessments/:id/steps', summary: '进入下一阶段', params: idParams, body: z.object({ to: state, note: z.string().trim().max(500).default('') }), reply: z.object({ state }) })
export const drawFigures = contract({ method: 'POST', path: '/api/assessments/:id/drawing', summary: '从系统记录取数评分', params: idParams, body: z.object({}).default({}), reply: z.object({ drawn: z.number().int(), missing: z.number().int() }) })

export const readTarget = contract({
  method: 'GET', path: '/api/assessment-targets/:id', summary: '一个对象的评分、申诉', params: idParams,
  reply: target.extend({ assessmentId: id, title: z.string(), year, state, indicators: z.array(indicator), scores: z.array(score), appealRows: z.array(appeal), members: z.array(group.shape.members.element), mayScore: z.boolean(), maySelf: z.boolean(), mayRun: z.boolean() }),
})
const scores = z.array(z.object({ indicatorId: z.uuid(), points: z.number().min(0).max(100), note: z.string().trim().max(500).default('') })).min(1).max(200)
export const selfScore = contract({ method: 'POST', path: '/api/assessment-targets/:id/self-scores', summary: '自评', params: idParams, body: z.object({ scores }), reply: z.object({}) })
export const groupScore = contract({ method: 'POST', path: '/api/assessment-targets/:id/group-scores', summary: '考核组评分', params: idParams, body: z.object({ memberId: z.uuid().nullable().default(null), scores }), reply: z.object({}) })
export const veto = contract({ method: 'POST', path: '/api/assessment-targets/:id/veto', summary: '一票否决', params: idParams, body: z.object({ reason: note }), reply: z.object({}) })
export const makeAppeal = contract({ method: 'POST', path: '/api/assessment-targets/:id/appeals', summary: '申诉', params: idParams, body: z.object({ indicatorId: z.uuid(), reason: note }), reply: z.object({ id }) })
export const answerAppeal = contract({ method: 'POST', path: '/api/assessment-appeals/:id/answer', summary: '答复申诉', params: idParams, body: z.object({ answer: note, points: z.number().min(0).max(100).nullable().default(null) }), reply: z.object({}) })
export const feedbackSheet = contract({ method: 'GET', path: '/api/assessment-targets/:id/feedback.docx', summary: '考核反馈单', params: idParams, reply: binary })

const schemeKey = { kind: z.enum(['unit', 'staff']), fromYear: year, version: z.number().int().min(0) }
const schemeInput = z.object({ ...schemeKey, appealDays: z.number().int().min(1).max(60), bands: bandsInput, source: z.string().trim().min(2).max(300), reason: z.string().trim().min(2).max(200) })
export type SchemeInput = z.output<typeof schemeInput>
export const listSchemes = contract({ method: 'GET', path: '/api/assessment-schemes', summary: '考核等次和申诉期限，按类别和起始年度', reply: z.object({ rows: z.array(scheme) }) })
/** `version`: the one that was seen, 0 for a new one. What was put before the second person or confirmed stays as it was judged. */
export const setScheme = contract({ method: 'PUT', path: '/api/assessment-schemes', summary: '设定考核等次和申诉期限（写明依据和理由，须由另一人核实）', body: schemeInput, reply: scheme })
export const verifyScheme = contract({ method: 'POST', path: '/api/assessment-schemes/verification', summary: '核实考核等次和申诉期限（须由设定人以外的人）', body: z.object(schemeKey), reply: scheme })
