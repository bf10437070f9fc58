// 网页推送 web push: a notice in a browser that is closed, through the push service of its maker. Not to be confused with 桌面弹出, which needs an open page.
import { z } from 'zod'
import { instant } from '#kit/contract'

/** What a browser gives when it is asked to subscribe (Push API): the address, and the keys that only it can read with (RFC 8291). */
export const subscription = z.object({ endpoint: z.url({ protocol: /^https$/ }).max(600), keys: z.object({ p256dh: z.string().regex(/^[A-Za-z0-9_-]{80,100}=?$/), auth: z.string().regex(/^[A-Za-z0-9_-]{20,30}={0,2}$/) }) })
export type Subscription = z.infer<typeof subscription>
/** queued: a trial that waits for its turn · taken: by the push service; that it was shown, nobody tells. */
export const pushState = z.enum(['queued', 'sending', 'taken', 'failed', 'unknown'])
export type PushState = z.infer<typeof pushState>
export const pushBrowser = z.object({ id: z.uuid(), label: z.string(), createdAt: instant, lastAt: instant.nullable(), lastState: pushState.nullable() })
export type PushBrowser = z.infer<typeof pushBrowser>
