import { z } from 'zod'
import { contract, instant } from '#kit/contract'
import { limit, troubleRow, troubles } from './model.ts'

export const listTroubles = contract({
  method: 'GET', path: '/api/station-health', summary: '设备健康：现有问题及分县计数',
  query: z.object({ kind: z.enum(troubles).optional(), county: z.string().regex(/^[0-9A-Z]{6,12}$/).optional() }),
  reply: z.object({
    /** when it was judged last; null before the first time */ judgedAt: instant.nullable(), rows: z.array(troubleRow), total: z.number(),
    counts: z.array(z.object({ regionCode: z.string(), county: z.string(), kind: z.enum(troubles), n: z.number() })),
  }),
})
export const listLimits = contract({ method: 'GET', path: '/api/station-health/limits', summary: '设备健康判定限值', reply: z.object({ rows: z.array(limit) }) })
export const setLimit = contract({
  method: 'PUT', path: '/api/station-health/limits', summary: '修改设备健康判定限值',
  body: limit.omit({ verifiedAt: true, verifiedBy: true }).extend({ element: z.string().max(32), /** the one who changes it answers for the source */ verified: z.boolean() }), reply: z.object({}),
})
