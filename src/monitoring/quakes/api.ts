import { z } from 'zod'
import { contract, idParams, listOf, paging } from '#kit/contract'
import { model, quake } from './model.ts'

const town = z.object({ code: z.string(), name: z.string(), countyName: z.string(), km: z.number(), intensity: z.number() })
export type QuakeTown = z.infer<typeof town>

export const listQuakes = contract({
  method: 'GET', path: '/api/quakes', summary: '地震', query: z.object({ days: z.coerce.number().int().min(1).max(36600).optional(), magnitude: z.coerce.number().min(-2).max(10).optional(), ...paging }), reply: listOf(quake).extend({ model }),
})
export const readQuake = contract({ method: 'GET', path: '/api/quakes/:id', params: idParams, summary: '地震：模型烈度圈和可能受影响的乡镇', reply: z.object({ quake, towns: z.array(town), model }) })
export const changeModel = contract({
  method: 'PUT', path: '/api/quake-model', summary: '修改烈度衰减模型系数',
  body: z.object({ a: z.number().min(-20).max(30), b: z.number().min(0.5).max(3), c: z.number().min(0.5).max(10), r0: z.number().min(0).max(100), source: z.string().trim().min(4).max(200), verified: z.boolean() }), reply: z.object({ model }),
})
