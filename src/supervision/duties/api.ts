import { z } from 'zod'
import { contract, day, id, idParams, instant } from '#kit/contract'
import { decisions, network, review } from './model.ts'

const reason = z.string().trim().min(2).max(500)
const given = z.object({ organizationId: z.uuid(), reason })
export const readNetwork = contract({ method: 'GET', path: '/api/duty-network', summary: '责任网络：安委会、专项委员会、部门、县（市、区）', reply: network })
export const readBody = contract({
  method: 'GET', path: '/api/duty-network/:id', summary: '一个单位的成员、职责和变更', params: idParams,
  reply: z.object({
    id, name: z.string(), kind: z.string(), leader: z.string().nullable(), duties: z.string().nullable(), source: z.string().nullable(), members: z.array(z.object({ name: z.string(), role: z.string() })),
    items: z.array(z.object({ id, code: z.string(), item: z.string(), law: z.string().nullable(), article: z.string().nullable(), document: z.string().nullable(), since: day, until: day.nullable() })),
    changes: z.array(z.object({ at: instant, by: z.string(), note: z.string(), fields: z.array(z.string()) })),
  }),
})
export const listReviews = contract({ method: 'GET', path: '/api/duty-reviews', summary: '法律修改后待复核的责任条目', query: z.object({ state: z.enum(['open', 'decided']).default('open') }), reply: z.object({ rows: z.array(review) }) })
export const decideReview = contract({ method: 'POST', path: '/api/duty-reviews/:id/decision', summary: '复核结论', params: idParams, body: z.object({ decision: z.enum(decisions), note: reason }), reply: z.object({}) })
export const claimBusiness = contract({ method: 'POST', path: '/api/new-businesses/:id/claim', summary: '认领新业态', params: idParams, body: given, reply: z.object({}) })
export const assignBusiness = contract({ method: 'POST', path: '/api/new-businesses/:id/assignment', summary: '指定监管单位', params: idParams, body: given, reply: z.object({}) })
export const settleBusiness = contract({
  method: 'POST', path: '/api/new-businesses/:id/settlement', summary: '列入责任清单', params: idParams, reply: z.object({ dutyId: id }),
  body: z.object({ code: z.string().trim().min(1).max(40), item: z.string().trim().min(2).max(300), area: z.string().trim().min(1).max(60).optional(), lawId: z.uuid().optional(), article: z.string().trim().min(1).max(60).optional(), document: z.string().trim().min(1).max(200).optional(), since: day }),
})
export const rejectBusiness = contract({ method: 'POST', path: '/api/new-businesses/:id/rejection', summary: '不予列入', params: idParams, body: z.object({ reason }), reply: z.object({}) })
export const dutyBodies = contract({ method: 'GET', path: '/api/duty-bodies', summary: '可认领的单位', reply: z.object({ rows: z.array(z.object({ id, name: z.string() })) }) })
