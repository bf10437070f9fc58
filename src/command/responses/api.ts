import { z } from 'zod'
import { contract, idParams, instant, level } from '#kit/contract'
import { approver, change, response, track, trigger } from './model.ts'

const content = { reason: z.string().trim().min(4).max(1000), matter: z.string().trim().max(500).default(''), expectedUntil: instant.nullable().default(null), measures: z.string().trim().max(8000).default('') }
const drafted = z.object({ responseId: z.uuid(), changeId: z.uuid() })

export const listResponses = contract({
  method: 'GET', path: '/api/responses', summary: '应急响应',
  query: z.object({ incidentId: z.uuid().optional(), active: z.enum(['yes', 'all']).default('all'), limit: z.coerce.number().int().min(1).max(200).default(100) }),
  reply: z.array(response.extend({ changes: z.array(change) })),
})
export const draftStart = contract({
  method: 'POST', path: '/api/responses', summary: '起草启动响应',
  body: z.object({ incidentId: z.uuid(), track, level, warningId: z.uuid().nullable().default(null), ...content }), reply: drafted,
})
export const draftChange = contract({
  method: 'POST', path: '/api/responses/:id/changes', summary: '起草调整或终止响应', params: idParams,
  body: z.object({ toLevel: level.nullable(), warningId: z.uuid().nullable().default(null), ...content }), reply: drafted,
})
export const signChange = contract({ method: 'POST', path: '/api/response-changes/:id/signature', summary: '签发响应', params: idParams, reply: z.object({ docText: z.string(), responseId: z.uuid() }) })
export const withdrawChange = contract({ method: 'POST', path: '/api/response-changes/:id/withdrawal', summary: '撤回响应文稿', params: idParams, reply: z.object({ id: z.uuid() }) })
export const readRules = contract({ method: 'GET', path: '/api/response-rules', summary: '启动条件与签发权限', reply: z.object({ approvers: z.array(approver), triggers: z.array(trigger) }) })
const source = { source: z.string().trim().min(2).max(200), verified: z.boolean() }
export const changeApprover = contract({
  method: 'PUT', path: '/api/response-rules/approvers/:regionLevel/:level', summary: '修改签发权限',
  params: z.object({ regionLevel: z.coerce.number().int().min(2).max(3), level: z.coerce.number().int().min(1).max(4) }),
  body: z.object({ postTitle: z.string().trim().min(2).max(40), role: z.enum(['city_leader', 'county_commander']), ...source }), reply: z.object({ ok: z.literal(true) }),
})
export const changeTrigger = contract({
  method: 'PUT', path: '/api/response-rules/triggers/:track/:level', summary: '修改启动条件',
  params: z.object({ track, level: z.coerce.number().int().min(1).max(4) }), body: z.object({ condition: z.string().trim().min(4).max(500), ...source }), reply: z.object({ ok: z.literal(true) }),
})
