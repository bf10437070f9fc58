import { z } from 'zod'
import { contract, id, idParams, instant } from '#kit/contract'
import { delivery, states, wanted, webhook } from './model.ts'

const once = z.object({ id, secret: z.string() })
export const listWebhooks = contract({ method: 'GET', path: '/api/webhooks', summary: '事件推送', reply: z.object({ rows: z.array(webhook), privateAllowed: z.boolean() }) })
export const addWebhook = contract({ method: 'POST', path: '/api/webhooks', summary: '新增事件推送（密钥只显示一次）', body: wanted, reply: once })
export const renewSecret = contract({ method: 'POST', path: '/api/webhooks/:id/secret', summary: '更换推送密钥', params: idParams, body: z.object({ reason: z.string().trim().min(2).max(200) }), reply: once })
export const disableWebhook = contract({ method: 'POST', path: '/api/webhooks/:id/disablement', summary: '停用事件推送', params: idParams, body: z.object({ reason: z.string().trim().min(2).max(200) }), reply: z.object({}) })
export const enableWebhook = contract({ method: 'DELETE', path: '/api/webhooks/:id/disablement', summary: '启用事件推送', params: idParams, reply: z.object({}) })
export const listDeliveries = contract({
  method: 'GET', path: '/api/webhooks/:id/deliveries', summary: '推送记录', params: idParams,
  query: z.object({ state: z.enum(states).optional(), before: z.coerce.number().int().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }), reply: z.object({ rows: z.array(delivery) }),
})
export const replay = contract({
  method: 'POST', path: '/api/webhooks/:id/replays', summary: '补发：一条，或某时以来的全部', params: idParams,
  body: z.union([z.object({ delivery: id }), z.object({ since: instant.refine((text) => !Number.isNaN(Date.parse(text)), '不是有效时间') })]), reply: z.object({ sent: z.int() }),
})
