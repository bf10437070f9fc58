// 渠道 channel: a way by which an attempt reaches a person. A port that talks to the gateway takes live attempts only, by type.
import { z } from 'zod'
import { instant } from '#kit/contract'

/** not_connected: no gateway is set · failing: the last word from it was an error · paused: by an officer. */
export const channelStates = ['connected', 'not_connected', 'failing', 'paused'] as const
export const channel = z.object({
  key: z.string(), state: z.enum(channelStates), perSecond: z.number().int(), burst: z.number().int(), queued: z.number().int(), sending: z.number().int(), unknown: z.number().int(),
  oldestDueAt: instant.nullable(), lastOkAt: instant.nullable(), lastErrorAt: instant.nullable(), lastError: z.string().nullable(), pausedAt: instant.nullable(), pausedBy: z.string().nullable(),
})
export type Channel = z.infer<typeof channel>

export const gateway = z.object({
  url: z.string().nullable(), source: z.enum(['environment', 'setting', 'demo', 'none']),
  receipts: z.object({ applied: z.number().int(), repeated: z.number().int(), late: z.number().int(), unknownKey: z.number().int(), lastAt: instant.nullable(), lagSeconds: z.number().nullable() }),
})
export type Gateway = z.infer<typeof gateway>

/** A receipt as the gateway posts it (docs/gateway.md). */
export const receipt = z.object({
  key: z.string().min(1).max(100), state: z.enum(['sent', 'delivered', 'heard', 'failed']), at: instant.optional(), reason: z.string().max(200).optional(),
  seconds: z.number().int().min(0).max(86_400).optional(), keyPressed: z.string().regex(/^[0-9*#]$/).optional(),
})

/** What a key on the telephone means. Any other key is not an answer. */
export const keyMeans: Readonly<Record<string, 'received' | 'cannot_come' | 'handed_over'>> = { 1: 'received', 2: 'cannot_come', 3: 'handed_over' }
