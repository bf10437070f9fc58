import type { LiveAttempt } from '#notify/callouts'

export type Message = { path: '/sms' | '/voice'; body: Record<string, unknown> }

/** One kind of channel: what it is called in the row, and what it sends. It takes live attempts only, by type. */
export type ChannelKind = { key: string; compose: (attempt: LiveAttempt, phone: string) => Message }
