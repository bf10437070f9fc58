import { z } from 'zod'
import { contract, idParams, instant } from '#kit/contract'
import { pushBrowser, subscription } from './model.ts'

export const readPush = contract({ method: 'GET', path: '/api/push', summary: '网页推送：是否启用，本人登记的浏览器', reply: z.object({ on: z.boolean(), publicKey: z.string(), rows: z.array(pushBrowser) }) })
/** The same browser again replaces its keys. */
export const addBrowser = contract({ method: 'POST', path: '/api/push/browsers', summary: '登记本浏览器接收叫应推送', body: z.object({ subscription, label: z.string().trim().min(1).max(80) }), reply: pushBrowser })
export const dropBrowser = contract({ method: 'DELETE', path: '/api/push/browsers/:id', summary: '取消一个浏览器的推送', params: idParams, reply: z.object({}) })
/** Goes out within seconds; what became of it stands in the list. */
export const tryBrowser = contract({ method: 'POST', path: '/api/push/browsers/:id/trial', summary: '向本人的一个浏览器试发一条', params: idParams, body: z.object({}), reply: z.object({}) })
const settings = z.object({ on: z.boolean(), contact: z.string(), allowPrivate: z.boolean(), changedBy: z.string(), changedAt: instant, browsers: z.int(), taken: z.int(), failed: z.int(), unknown: z.int() })
/** Counts of the last 24 hours. */
export const readPushSettings = contract({ method: 'GET', path: '/api/push/settings', summary: '网页推送设置与最近 24 小时的发送', reply: settings })
export const setPushSettings = contract({ method: 'PUT', path: '/api/push/settings', summary: '启用或停用网页推送', body: z.object({ on: z.boolean(), contact: z.union([z.literal(''), z.email().max(120)]), allowPrivate: z.boolean() }), reply: settings })
export type PushSettings = z.infer<typeof settings>
