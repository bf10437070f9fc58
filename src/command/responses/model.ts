// 应急响应 response [突发事件应对法 2024 第七十一、七十二条]. Not 预警 warning: a warning says what may come, a response says what the command does.
import { z } from 'zod'
import { instant, level } from '#kit/contract'

/** 防台风 · 防暴雨: separate tracks that may run side by side. */
export const track = z.enum(['typhoon', 'rain'])
export const changeKind = z.enum(['start', 'raise', 'lower', 'end'])
export const trackName = { typhoon: '防台风', rain: '防暴雨' } as const
export const roman = { 1: 'Ⅰ', 2: 'Ⅱ', 3: 'Ⅲ', 4: 'Ⅳ' } as const

export const change = z.object({
  id: z.uuid(), responseId: z.uuid(), kind: changeKind, fromLevel: level.nullable(), toLevel: level.nullable(), reason: z.string(),
  matter: z.string().nullable(), expectedUntil: instant.nullable(), measures: z.string().nullable(), warningId: z.uuid().nullable(),
  draftedAt: instant, draftedBy: z.uuid(), draftedByName: z.string(), signedAt: instant.nullable(), signedByName: z.string().nullable(), signedAs: z.string().nullable(),
  docText: z.string().nullable(), withdrawnAt: instant.nullable(), withdrawnBy: z.string().nullable(),
})
export type Change = z.output<typeof change>

export const response = z.object({
  id: z.uuid(), incidentId: z.uuid(), track, regionCode: z.string(), regionPath: z.string(), regionName: z.string(), level: level.nullable(),
  startedAt: instant.nullable(), endedAt: instant.nullable(), expectedUntil: instant.nullable(), docText: z.string().nullable(),
})
export type Response = z.output<typeof response>

export const approver = z.object({ regionLevel: z.union([z.literal(2), z.literal(3)]), level, postTitle: z.string(), role: z.string(), source: z.string(), verified: z.boolean() })
export type Approver = z.output<typeof approver>
export const trigger = z.object({ track, level, condition: z.string(), source: z.string(), verified: z.boolean() })

/** Level 1 is the highest: a smaller figure raises. */
export const kindOf = (from: number | null, to: number | null): z.infer<typeof changeKind> | null =>
  from === null ? (to === null ? null : 'start') : to === null ? 'end' : to < from ? 'raise' : to > from ? 'lower' : null

/** Raising and lowering are both decided by whoever decides the graver of the two levels. */
export const decidingLevel = (from: number | null, to: number | null): number => Math.min(from ?? 4, to ?? 4)

/** 发文代字: the city by its first character (泉防指), a county by its short name, so that 泉港 is not taken for 泉州. */
export const seriesOf = (region: { level: number; shortName: string }): string => `${region.level === 2 ? region.shortName.slice(0, 1) : region.shortName}防指`

const chinaOffset = 8 * 3_600_000
const dayMs = 24 * 3_600_000
const dayOf = (at: string): number => Math.floor((Date.parse(at) + chinaOffset) / dayMs)

/** 累计天数: calendar days (Beijing) on which at least one response was in force; days that overlap count once. */
export function distinctDays(spans: readonly { startedAt: string; endedAt: string }[]): number {
  const days = new Set<number>()
  for (const { startedAt, endedAt } of spans) for (let day = dayOf(startedAt); day <= dayOf(endedAt); day++) days.add(day)
  return days.size
}

/** The year of a document number is the year in Beijing. */
export const chinaYear = (at: Date): number => new Date(at.getTime() + chinaOffset).getUTCFullYear()
