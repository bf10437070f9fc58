// 渠道 channel: a way by which an attempt reaches a person. A port that talks to the gateway takes live attempts only, by type.
import { z } from 'zod'
import { instant } from '#kit/contract'

/** What a channel is told: drawn as a form from here, so that the page knows no kind. A secret is sealed and never shown again. */
export const settingField = z.object({
  name: z.string(), kind: z.enum(['text', 'url', 'number', 'choice', 'secret']), needed: z.boolean().optional(), otherwise: z.string().optional(), options: z.array(z.string()).optional(),
  /** asked for only while another setting has this value */
  when: z.record(z.string(), z.string()).optional(),
})
export type SettingField = z.infer<typeof settingField>

/** The fields that matter beside these values. */
export const fieldsFor = (fields: readonly SettingField[], values: Readonly<Record<string, string>>): SettingField[] =>
  fields.filter((f) => Object.entries(f.when ?? {}).every(([name, value]) => (values[name] ?? fields.find((o) => o.name === name)?.otherwise) === value))

/** not_connected: no gateway, or no settings · failing: the last word from it was an error · paused: by an officer. */
export const channelStates = ['connected', 'not_connected', 'failing', 'paused'] as const
export const channel = z.object({
  key: z.string(), state: z.enum(channelStates), perSecond: z.number().int(), burst: z.number().int(), queued: z.number().int(), sending: z.number().int(), unknown: z.number().int(),
  oldestDueAt: instant.nullable(), lastOkAt: instant.nullable(), lastErrorAt: instant.nullable(), lastError: z.string().nullable(), pausedAt: instant.nullable(), pausedBy: z.string().nullable(),
  byGateway: z.boolean(), fields: z.array(settingField), settings: z.record(z.string(), z.string()), secretsSet: z.array(z.string()), allowPrivate: z.boolean(), connectedAt: instant.nullable(),
})
export type Channel = z.infer<typeof channel>

export const channelSettings = z.object({
  settings: z.record(z.string().max(40), z.string().trim().max(300)),
  /** only those that are given are replaced */
  secrets: z.record(z.string().max(40), z.string().min(1).max(500)).default({}),
  allowPrivate: z.boolean(),
})
export type ChannelSettings = z.infer<typeof channelSettings>

export const gateway = z.object({
  url: z.string().nullable(), allowPrivate: z.boolean(), source: z.enum(['environment', 'setting', 'demo', 'none']),
  receipts: z.object({ applied: z.number().int(), repeated: z.number().int(), late: z.number().int(), unknownKey: z.number().int(), lastAt: instant.nullable(), lagSeconds: z.number().nullable() }),
})
export type Gateway = z.infer<typeof gateway>

/** A receipt as the gateway posts it (docs/gateway.md). */
export const receipt = z.object({
  key: z.string().min(1).max(100), state: z.enum(['sent', 'delivered', 'heard', 'failed']), at: instant.optional(), reason: z.string().max(200).optional(),
  seconds: z.number().int().min(0).max(86_400).optional(), keyPressed: z.string().regex(/^[0-9*#]$/).optional(),
  /** where the gateway keeps the voice that said it back, and what it understood */
  recording: z.string().max(300).optional(), readBack: z.string().max(300).optional(),
})

/** What a key on the telephone means. Any other key is not an answer. */
export const keyMeans: Readonly<Record<string, 'received' | 'cannot_come' | 'handed_over'>> = { 1: 'received', 2: 'cannot_come', 3: 'handed_over' }
