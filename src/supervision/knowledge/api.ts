import { z } from 'zod'
import { contract, day, id, idParams } from '#kit/contract'
import { kindCounts, pushed, pushRoles, standing } from './model.ts'

const note = z.string().trim().min(2).max(500)
export const listPushed = contract({ method: 'GET', path: '/api/pushed-knowledge', summary: '推送给我的', query: z.object({ state: z.enum(['unread', 'all']).default('all') }), reply: z.object({ rows: z.array(pushed), unread: z.number().int(), kinds: kindCounts }) })
export const markRead = contract({ method: 'POST', path: '/api/pushed-knowledge/:id/reading', summary: '标记已读', params: idParams, reply: z.object({}) })
export const readStanding = contract({ method: 'GET', path: '/api/knowledge/:id/standing', summary: '推送、已读和采用情况', params: idParams, reply: standing })
export const pushKnowledge = contract({
  method: 'POST', path: '/api/knowledge/:id/pushes', summary: '推送', params: idParams, reply: z.object({ ids: z.array(id) }),
  body: z.object({ roles: z.array(z.enum(pushRoles)).min(1).max(pushRoles.length), regionCodes: z.array(z.string().max(20)).min(1).max(50), note }),
})
export const adopt = contract({ method: 'POST', path: '/api/knowledge/:id/adoptions', summary: '登记采用', params: idParams, body: z.object({ regionCode: z.string().max(20), adoptedOn: day, note }), reply: z.object({ id }) })
