import { z } from 'zod'
import { contract, id, idParams, instant, listOf, paging } from '#kit/contract'

const row = z.object({ id, depot: id, depotName: z.string(), place: z.string(), name: z.string(), unit: z.string(), minimum: z.int(), /** over all batches but scrap */ held: z.int(), batches: z.int(), /** of what is held */ expired: z.int(), short: z.boolean(), changedAt: instant, changedBy: z.string() })
const why = z.string().trim().min(2).max(200)
export const listMinimums = contract({ method: 'GET', path: '/api/stock-minimums', summary: '最低库存：储备库 × 物资，低于的在前', query: z.object({ short: z.enum(['true', 'false']).optional(), depot: id.optional(), q: z.string().trim().max(60).optional(), ...paging }), reply: listOf(row).extend({ under: z.int() }) })
export const setMinimum = contract({ method: 'PUT', path: '/api/stock-minimums', summary: '设定一座储备库一种物资的最低库存', body: z.object({ depot: id, name: z.string().trim().min(1).max(60), unit: z.string().trim().min(1).max(8), minimum: z.int().min(1).max(100_000_000), reason: why }), reply: z.object({ id }) })
export const dropMinimum = contract({ method: 'POST', path: '/api/stock-minimums/:id/removal', summary: '取消最低库存', params: idParams, body: z.object({ reason: why }), reply: z.object({}) })
