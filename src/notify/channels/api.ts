import { z } from 'zod'
import { contract } from '#kit/contract'
import { channel, channelSettings, gateway, receipt } from './model.ts'

const byKey = z.object({ key: z.string().max(20) })
const done = z.object({ done: z.boolean() })

export const postReceipts = contract({
  method: 'POST', path: '/api/gateway/receipts', summary: '网关回执（签名）', body: z.object({ receipts: z.array(receipt).min(1).max(500) }), reply: z.object({ applied: z.number().int() }),
})
export const listChannels = contract({ method: 'GET', path: '/api/channels', summary: '渠道状态', reply: z.object({ rows: z.array(channel), gateway }) })
export const changeBudget = contract({ method: 'PUT', path: '/api/channels/:key/budget', summary: '渠道发送上限', params: byKey, body: z.object({ perSecond: z.number().int().min(1).max(10_000), burst: z.number().int().min(1).max(10_000) }), reply: done })
export const pauseChannel = contract({ method: 'POST', path: '/api/channels/:key/pause', summary: '暂停渠道', params: byKey, body: z.object({ reason: z.string().trim().min(4).max(200) }), reply: done })
export const resumeChannel = contract({ method: 'DELETE', path: '/api/channels/:key/pause', summary: '恢复渠道', params: byKey, reply: done })
export const changeGateway = contract({
  method: 'PUT', path: '/api/gateway', summary: '短信语音网关地址', reply: done,
  body: z.object({ url: z.url({ protocol: /^https?$/ }).max(300).nullable(), allowPrivate: z.boolean().default(false) }),
})
export const connectChannel = contract({ method: 'PUT', path: '/api/channels/:key/settings', summary: '接入渠道（密钥封存，不再显示）', params: byKey, body: channelSettings, reply: done })
export const disconnectChannel = contract({ method: 'DELETE', path: '/api/channels/:key/settings', summary: '断开渠道并清除密钥', params: byKey, reply: done })
