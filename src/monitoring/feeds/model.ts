// 数据来源 feed: an address that is asked again and again for what others publish. Not a 监测站 station, which reports by itself, and not a 事件推送 webhook, by which we tell others.
import { z } from 'zod'
import { id, instant } from '#kit/contract'

/** What a kind may be told, drawn as its form. `note` is a string key. */
export type SettingField = { name: string; label: string; kind: 'text' | 'number' | 'switch' | 'lines'; note?: string }

export const outcomes = ['stored', 'known', 'relayed', 'refused'] as const
export const feedState = z.enum(['off', 'waiting', 'ok', 'failing'])

export const settings = z.record(z.string().regex(/^[a-zA-Z]{1,30}$/), z.union([z.string().max(60_000), z.number(), z.boolean()]))
export type Settings = z.infer<typeof settings>

const url = z.url({ protocol: /^https?$/ }).max(1000)
export const wanted = z.object({ kind: z.string().regex(/^[a-z_0-9]{3,40}$/), name: z.string().trim().min(2).max(60), url, intervalSeconds: z.number().int().min(30).max(86_400), settings: settings.default({}) })
export type Wanted = z.infer<typeof wanted>
export const edit = wanted.omit({ kind: true }).extend({ revision: z.number().int() })
export type Edit = z.infer<typeof edit>

export const feed = z.object({
  id, kind: z.string(), name: z.string(), url: z.string(), intervalSeconds: z.number().int(), settings, source: z.string().nullable(), verified: z.boolean(), privateAllowedAt: instant.nullable(), privateAllowedBy: z.string().nullable(),
  enabledAt: instant.nullable(), enabledBy: z.string().nullable(), revision: z.number().int(), nextDueAt: instant, claimed: z.boolean(), failures: z.number().int(), lastOkAt: instant.nullable(), lastFailedAt: instant.nullable(),
  lastError: z.string().nullable(), lastFreshAt: instant.nullable(), lastBytes: z.number().int().nullable(), lastMs: z.number().int().nullable(), state: feedState, items: z.number().int(),
})
export type Feed = z.infer<typeof feed>

export const item = z.object({ kind: z.string(), key: z.string(), title: z.string(), at: instant.nullable(), outcome: z.enum(outcomes), reason: z.string().nullable(), subjectKind: z.string().nullable(), subjectId: z.string().nullable(), receivedAt: instant })
export type Item = z.infer<typeof item>
export type NewItem = Omit<Item, 'receivedAt' | 'kind'>

/** After a failure a source is asked again later and later, at most hourly or at its own interval. */
export const pauseAfter = (failures: number, interval: number): number => Math.min(Math.max(interval, 3600), interval * 2 ** Math.min(failures - 1, 10))
