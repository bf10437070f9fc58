import { z } from 'zod'
import { contract, id, idParams, instant } from '#kit/contract'
import { edit, feed, item, wanted } from './model.ts'

const field = z.object({ name: z.string(), label: z.string(), kind: z.enum(['text', 'number', 'switch', 'lines']), note: z.string().optional() })
const kind = z.object({ key: z.string(), example: z.string(), intervalSeconds: z.number().int(), fields: z.array(field) })
export type KindShown = z.infer<typeof kind>
const reason = z.object({ reason: z.string().trim().min(2).max(200) })
const eventType = z.object({ code: z.string().regex(/^1[1-4][A-Z](\d{2})?$/), name: z.string().trim().min(1).max(30), signal: z.string().max(20).nullable(), source: z.string().trim().min(2).max(200), verified: z.boolean() })
export type EventTypeShown = z.infer<typeof eventType> & { verifiedBy: string | null }
const types = z.object({ rows: z.array(eventType.extend({ verifiedBy: z.string().nullable() })) })

export const listFeeds = contract({ method: 'GET', path: '/api/feeds', summary: '数据来源及其状态', reply: z.object({ rows: z.array(feed), kinds: z.array(kind) }) })
export const readFeed = contract({ method: 'GET', path: '/api/feeds/:id', params: idParams, summary: '一个来源和最近收到的内容', reply: z.object({ feed, items: z.array(item) }) })
export const addFeed = contract({ method: 'POST', path: '/api/feeds', summary: '新增数据来源', body: wanted, reply: feed })
export const editFeed = contract({ method: 'PUT', path: '/api/feeds/:id', params: idParams, summary: '修改数据来源', body: edit, reply: feed })
export const enableFeed = contract({ method: 'POST', path: '/api/feeds/:id/enablement', params: idParams, summary: '启用数据来源', reply: feed })
export const disableFeed = contract({ method: 'DELETE', path: '/api/feeds/:id/enablement', params: idParams, summary: '停用数据来源', reply: feed })
export const fetchFeed = contract({ method: 'POST', path: '/api/feeds/:id/fetches', params: idParams, summary: '立即采集一次', reply: feed })
export const allowPrivate = contract({ method: 'POST', path: '/api/feeds/:id/private', params: idParams, summary: '准许访问内网地址', body: reason, reply: feed })
export const refusePrivate = contract({ method: 'POST', path: '/api/feeds/:id/private-end', params: idParams, summary: '不再准许访问内网地址', body: reason, reply: feed })

const part = z.object({ verdict: z.string(), why: z.string().nullable() })
const verdicts = z.object({ digest: part, signature: part, certificate: z.object({ verdict: z.string(), faults: z.array(z.string()), subject: z.string().nullable(), issuer: z.string().nullable(), from: z.string().nullable(), until: z.string().nullable() }) })
const problem = z.object({ kind: z.string(), code: z.string(), detail: z.string(), line: z.number().optional(), path: z.string().optional() })
const shape = z.object({ areaDesc: z.string(), drawn: z.array(z.tuple([z.number(), z.number()])), vertices: z.number(), crosses: z.boolean() })
const message = z.object({
  id, identifier: z.string(), sender: z.string(), sent: z.string(), version: z.string(), status: z.string(), msgType: z.string(), event: z.string(), headline: z.string(), level: z.number().nullable(), regionCodes: z.array(z.string()),
  description: z.string(), instruction: z.string(), problems: z.array(problem), verdicts, shapes: z.array(shape), source: z.string(), warningId: z.uuid().nullable(), relayNote: z.string().nullable(), receivedAt: instant,
})
export type MessageShown = z.infer<typeof message>
export const readMessage = contract({ method: 'GET', path: '/api/received-alerts/:id', params: idParams, summary: '收到的 CAP 消息：校验和签名三项结论', reply: message })

export const listEventTypes = contract({ method: 'GET', path: '/api/event-types', summary: '国家预警事件类型', reply: types })
export const changeEventType = contract({ method: 'PUT', path: '/api/event-types', summary: '核对或修改事件类型', body: eventType, reply: types })
