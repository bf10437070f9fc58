import { z } from 'zod'
import { contract, id } from '#kit/contract'
import { reachEdit, reachRow } from './model.ts'

export const listReach = contract({
  method: 'GET', path: '/api/holder-reach', summary: '责任人的免打扰时段与邮箱', reply: z.object({ rows: z.array(reachRow), set: z.number().int() }),
  query: z.object({ q: z.string().trim().max(40).optional() }),
})
export const changeReach = contract({ method: 'PUT', path: '/api/holders/:id/reach', summary: '设置免打扰时段与邮箱', params: z.object({ id }), body: reachEdit, reply: reachRow })
