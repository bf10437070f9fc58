// 桌面弹出 desk banner: a callout that waits for the answer of who is signed in stands over every page until he answers. One of the channels, never the only one.
import { z } from 'zod'
import { instant, level } from '#kit/contract'

export const waitingCall = z.object({
  callId: z.uuid(), level, title: z.string(), message: z.string(), post: z.string(), regionName: z.string(), role: z.enum(['holder', 'superior', 'stand_in', 'knock']), drill: z.boolean(), startedAt: instant, nextAt: instant.nullable(),
})
export type WaitingCall = z.infer<typeof waitingCall>
