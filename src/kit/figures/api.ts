import { z } from 'zod'
import { contract, instant } from '../contract/contract.ts'

const said = z.object({ zh: z.string(), en: z.string() })
/** of a figure that is made of a definition; the others have theirs in zh.json and en.json */
const words = z.object({ title: said, means: said, columns: z.record(z.string(), said.extend({ options: z.array(said.extend({ value: z.string() })).readonly().optional() })), page: z.string().optional() })
const value = { key: z.string(), value: z.number().nullable(), unit: z.string(), at: instant, words: words.optional() }
const params = z.object({ key: z.string().max(100) })
/** the figure's own parameters as JSON text */
const given = z.string().max(2000).optional()

export const figureContract = contract({ method: 'GET', path: '/api/figures/:key', summary: '指标数值', params, query: z.object({ params: given }), reply: z.object(value) })
export const figureRowsContract = contract({
  method: 'GET', path: '/api/figures/:key/rows', summary: '指标背后的记录', params,
  query: z.object({ params: given, limit: z.coerce.number().int().min(1).max(500).default(100), offset: z.coerce.number().int().min(0).default(0) }),
  reply: z.object({ ...value, columns: z.array(z.string()), rows: z.array(z.record(z.string(), z.unknown())) }),
})
