import { z } from 'zod'
import { contract } from '#kit/contract'
import { code, factor, given } from './model.ts'

export const listFactors = contract({ method: 'GET', path: '/api/factors', summary: '污染因子：编码的名称和单位', reply: z.object({ rows: z.array(factor) }) })
export const setFactor = contract({ method: 'PUT', path: '/api/factors/:code', summary: '登记或修改污染因子', params: z.object({ code }), body: given, reply: z.object({}) })
