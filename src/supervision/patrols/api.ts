import { z } from 'zod'
import { contract, day, idParams } from '#kit/contract'
import { issue, newIssue, step, stepRow } from './model.ts'

const ack = z.object({ id: z.uuid(), no: z.int() }), staged = z.object({ stage: z.string() }), text = (max: number) => z.string().trim().max(max)

export const readPatrol = contract({
  method: 'GET', path: '/api/patrols/:id/course', summary: '巡查步骤与问题', params: idParams,
  reply: z.object({ steps: z.array(stepRow), issues: z.array(issue), may: z.object({ step: z.boolean(), issue: z.boolean(), rectify: z.boolean(), judge: z.boolean() }) }),
})
export const planSteps = contract({ method: 'PUT', path: '/api/patrols/:id/plan', summary: '安排巡查步骤日期', params: idParams, body: z.object({ steps: z.array(z.object({ step, plannedOn: day.nullable() })).min(1).max(9) }), reply: z.object({ planned: z.int() }) })
export const takeStep = contract({ method: 'POST', path: '/api/patrols/:id/steps', summary: '完成一个巡查步骤', params: idParams, body: z.object({ step, doneOn: day, people: text(300).default(''), note: text(1000).default('') }), reply: staged })
export const addIssue = contract({ method: 'POST', path: '/api/patrols/:id/issues', summary: '登记巡查问题', params: idParams, body: newIssue, reply: ack })
export const changeIssue = contract({ method: 'PUT', path: '/api/patrol-issues/:id', summary: '修改巡查问题', params: idParams, body: newIssue, reply: ack })
export const removeIssue = contract({ method: 'DELETE', path: '/api/patrol-issues/:id', summary: '删去未移交的问题', params: idParams, reply: ack })
export const handOver = contract({ method: 'POST', path: '/api/patrols/:id/handover', summary: '移交问题清单', params: idParams, body: z.object({ reportDueOn: day }), reply: z.object({ number: z.string(), issues: z.int(), dangers: z.int() }) })
export const rectifyIssue = contract({ method: 'POST', path: '/api/patrol-issues/:id/rectification', summary: '填写问题整改情况', params: idParams, body: z.object({ note: text(1000).min(4) }), reply: ack })
export const submitReport = contract({ method: 'POST', path: '/api/patrols/:id/report', summary: '提交整改报告', params: idParams, body: z.object({ note: text(2000).default('') }), reply: staged })
export const judgeIssue = contract({ method: 'POST', path: '/api/patrol-issues/:id/judgement', summary: '回头看评定', params: idParams, body: z.object({ verdict: z.enum(['resolved', 'unresolved']), note: text(1000).min(2), dueOn: day.nullable().default(null) }), reply: staged })
