// 心跳 heartbeat: every five minutes a probe goes the whole way, from a reading to an answer. Not the process's own beat (kit/process), which says only that it lives.
import { z } from 'zod'
import { instant } from '#kit/contract'

/** Seconds between two probes; a way that has not been whole for `lostAfter` is broken. */
export const every = 300
export const lostAfter = 2 * every + 60

/** What a watcher asks, and signs. */
export const watchedPath = '/api/heartbeat'

export const beat = z.object({ wholeAt: instant.nullable(), ageSeconds: z.number().int().nullable(), lostAfter: z.number().int(), lost: z.boolean(), stage: z.enum(['whole', 'none', 'sensing', 'sending', 'answering']), fault: z.string().nullable() })
export type Beat = z.infer<typeof beat>

export type Probe = { startedAt: string; sensedAt: string | null; sentAt: string | null; answeredAt: string | null; fault: string | null }

/** Where the newest probe stands: the first part of the way that it has not passed. */
export const stageOf = (p: Probe | undefined): Beat['stage'] => (!p ? 'none' : !p.sensedAt ? 'sensing' : !p.sentAt ? 'sending' : !p.answeredAt ? 'answering' : 'whole')
