// 发布 publication: one warning's message on one channel, with its state. Not 签发 (release), which is the second person's act that causes it.
import { z } from 'zod'
import { instant } from '#kit/contract'

/** callout 叫应与告知 · cap 通用警报协议 · national 12379 表 · broadcast 应急广播 · public 公众网页 · webhook 事件推送 */
export const channels = ['callout', 'cap', 'national', 'broadcast', 'public', 'webhook'] as const
export type Channel = (typeof channels)[number]
export const acts = ['alert', 'update', 'cancel'] as const
export type Act = (typeof acts)[number]
export const publicationStates = ['pending', 'done', 'failed'] as const

export const publication = z.object({
  id: z.uuid(), warningId: z.uuid(), channel: z.enum(channels), act: z.enum(acts), alertId: z.string(), drill: z.boolean(), state: z.enum(publicationStates), attempts: z.number().int(),
  reason: z.string().nullable(), detail: z.record(z.string(), z.unknown()), createdAt: instant, nextAt: instant.nullable(), doneAt: instant.nullable(), files: z.array(z.string()),
})
export type Publication = z.infer<typeof publication>

export const setting = z.object({ key: z.string(), value: z.string(), source: z.string(), verified: z.boolean(), changedAt: instant.nullable(), changedBy: z.string().nullable() })
export type Setting = z.infer<typeof setting>

/** What each setting may be. An address leaves the house: https, or http where the city's own network is allowed. */
export const settingForms: Record<string, RegExp> = {
  'cap.sender': /^[A-Za-z0-9._-]{1,40}@[A-Za-z0-9.-]{1,40}$/, 'national.sector': /^\d{3}$/, 'national.unit': /^\d{3}$/, 'national.extension': /^\d{2}$/,
  'broadcast.ebrid': /^[0-9A-Za-z]{8,32}$/, 'broadcast.destination': /^[0-9A-Za-z]{0,32}$/, 'broadcast.url': /^(?:|https?:\/\/[^\s<>"]{3,300})$/,
}

/** After so many failures a person is needed; a retry by hand begins again. */
export const lastAttempt = 8
/** 2 s, 4 s … 2 min. */
export const pauseAfter = (attempts: number): number => Math.min(2 ** attempts, 120)

/** Everything that a message says. Nothing of it is about a person. */
export type Said = {
  alertId: string; act: Act; drill: boolean; at: Date
  warningId: string; docNo: string; level: 1 | 2 | 3 | 4; change: string; state: string; kindName: string; kindNameEn: string; eventCode: string; category: string; issuer: string; title: string
  area: string; caution: string; measures: string; legalBasis: string; endedReason: string | null; startsAt: string; releasedAt: string; expiresAt: string; byAlarm: boolean
  shape: { kind: 'ring'; ring: readonly (readonly [number, number])[] } | { kind: 'circle'; lon: number; lat: number; metres: number } | null
  /** GB/T 2260 codes of what is warned, 6 or 9 digits; a zone without one is named by the unit that it belongs to */
  codes: string[]
  cityCode: string; cityName: string
}
