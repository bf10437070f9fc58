import { z } from 'zod'
import { binary, contract, id, idParams, instant } from '#kit/contract'
import { takeDownWhy } from './model.ts'

const done = z.object({ id, version: z.int(), status: z.string() })
const verb = <B extends z.ZodType>(name: string, summary: string, body: B) => contract({ method: 'POST', path: `/api/exposures/:id/${name}`, params: idParams, summary, body, reply: done })
const text = z.string().trim().min(4).max(500)
export const giveNotice = verb('notice', '告知企业，异议期开始', z.object({}))
export const objectTo = verb('objection', '企业提出异议', z.object({ text }))
export const decideOn = verb('decision', '决定曝光或不予曝光', z.object({ uphold: z.boolean(), reason: text }))
export const publishIt = verb('publication', '发布曝光（另一人）', z.object({}))
export const takeItDown = verb('taking-down', '撤下曝光', z.object({ why: takeDownWhy, note: z.string().trim().max(300).default('') }))
const photo = z.object({ id, role: z.enum(['before', 'after', 'evidence']), sha256: z.string(), note: z.string(), by: z.string(), takenAt: instant.nullable(), receivedAt: instant, lon: z.number().nullable(), lat: z.number().nullable(), accuracy: z.number().nullable(), ready: z.boolean(), width: z.number().nullable(), height: z.number().nullable(), fault: z.string().nullable() })
export const readPhotos = contract({ method: 'GET', path: '/api/exposures/:id/photos', params: idParams, summary: '曝光问题的照片', reply: z.object({ rows: z.array(photo) }) })
export const addPhotos = contract({ method: 'POST', path: '/api/exposures/:id/photos', params: idParams, summary: '附问题照片', body: z.object({ ids: z.array(id).min(1).max(20) }), reply: z.object({ rows: z.array(photo) }) })
export const publicPage = contract({ method: 'GET', path: '/public/exposures', query: z.object({ lang: z.enum(['zh', 'en']).optional().catch(undefined) }), summary: '公开：安全生产曝光台（网页）', reply: binary })
