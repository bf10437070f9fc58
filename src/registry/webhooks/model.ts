// 事件推送 webhook: another system is told that something happened, never what stands in a person's row. Not to be confused with a 通知 notice, which goes to people.
import { z } from 'zod'
import { id, instant } from '#kit/contract'

/** Nouns whose news stay in the house: who signed in, who may what, who was told. */
export const kept = ['session', 'user', 'link', 'invite', 'password', 'policy', 'identity', 'city', 'api_token', 'webhook'] as const
const prefix = z.string().regex(/^[a-z_]{2,40}\.[a-z_]{0,40}$/, '写作 enterprise. 或 enterprise.changed').refine((text) => !(kept as readonly string[]).includes(text.split('.')[0] ?? ''), '账号与权限的事件不对外推送')

export const wanted = z.object({
  name: z.string().trim().min(2).max(40), url: z.url({ protocol: /^https?$/ }).max(500), prefixes: z.array(prefix).min(1).max(40),
  regionPath: z.string().regex(/^(?:[0-9A-Z]+\/)+$/), withRow: z.boolean().default(false), reason: z.string().trim().min(2).max(200),
})
export type Wanted = z.output<typeof wanted>

export const webhook = z.object({
  id, name: z.string(), url: z.string(), prefixes: z.array(z.string()), regionPath: z.string(), regionName: z.string(), withRow: z.boolean(), reason: z.string(),
  createdAt: instant, createdBy: z.string(), disabledAt: instant.nullable(), waiting: z.int(), dead: z.int(), lastDeliveredAt: instant.nullable(),
})
export type Webhook = z.infer<typeof webhook>

export const states = ['waiting', 'delivered', 'dead'] as const
export const delivery = z.object({ id, eventId: z.int(), type: z.string(), subjectKind: z.string(), subjectId: z.string(), eventAt: instant, state: z.enum(states), attempts: z.int(), nextAt: instant.nullable(), status: z.int().nullable(), error: z.string().nullable(), deliveredAt: instant.nullable() })
export type Delivery = z.infer<typeof delivery>

/** Twelve tries over ten hours: 10 s, 20 s, 40 s … 4 h. */
export const lastAttempt = 12
export const pauseAfter = (attempts: number): number => Math.min(10 * 2 ** (attempts - 1), 14_400)
