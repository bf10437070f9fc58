import { z } from 'zod'
import { contract, id, idParams } from '#kit/contract'
import { waitingCall } from './model.ts'

export const listWaiting = contract({ method: 'GET', path: '/api/waiting-calls', summary: '等我应答的叫应', reply: z.object({ rows: z.array(waitingCall) }) })
export const markShown = contract({ method: 'POST', path: '/api/waiting-calls/shown', summary: '桌面已弹出（送达留痕）', body: z.object({ callIds: z.array(id).min(1).max(50) }), reply: z.object({ shown: z.number().int() }) })
export const answerWaiting = contract({
  method: 'POST', path: '/api/waiting-calls/:id/answer', summary: '在桌面应答叫应', params: idParams,
  body: z.object({ answer: z.enum(['received', 'cannot_come', 'handed_over']), note: z.string().trim().max(200).optional(), to: id.optional() }), reply: z.object({ answered: z.boolean() }),
})
export const listHandOver = contract({ method: 'GET', path: '/api/waiting-calls/:id/stand-ins', summary: '可转派的人员', params: idParams, reply: z.object({ rows: z.array(z.object({ holderId: id, personName: z.string(), duty: z.string() })) }) })
