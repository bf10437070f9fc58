// 下行命令: what the centre asks of a station or sets in it over the station's own connection (SL 651-2014 M4, HJ 212-2017 6.4.2).
// Not 任务指令 (order), which people get.
import { z } from 'zod'
import { id, instant } from '#kit/contract'

export const states = ['queued', 'sent', 'answered', 'refused', 'timeout'] as const

export const commandRow = z.object({
  id, protocol: z.string(), address: z.string(), command: z.string(), sets: z.boolean(), params: z.record(z.string(), z.string()), reason: z.string(), byName: z.string(),
  queuedAt: instant, expiresAt: instant, state: z.enum(states), sends: z.number(), sentAt: instant.nullable(), endedAt: instant.nullable(), detail: z.string(),
  said: z.array(z.object({ name: z.string(), text: z.string() })),
})
export type CommandRow = z.infer<typeof commandRow>

export const commandKind = z.object({
  key: z.string(), sets: z.boolean(),
  fields: z.array(z.object({ key: z.string(), kind: z.enum(['time', 'number', 'text', 'hex', 'elements', 'secret']), required: z.boolean().optional(), least: z.number().optional(), most: z.number().optional() })),
})
export type CommandKindShown = z.infer<typeof commandKind>

/** Seconds until a command that nobody could send is given up, and until an answer is due. */
export const limits = { expiresS: 600, answerS: 20, sends: 3 }
