// 预警 warning: what the flood command (防指) tells towns, signed by two people; 突发事件应对法 art. 63–64, 70.
// Not an 报警 (alarm, one gauge), and never an 预警信号: those are weather stations' alone (中国气象局令第16号) and are relayed.
import { z } from 'zod'
import { instant, level } from '#kit/contract'
import { colourOf, romanOf, type Level } from '#monitoring/rules/web'

export const tracks = ['rain', 'typhoon'] as const
export type Track = (typeof tracks)[number]
export const states = ['draft', 'submitted', 'released', 'superseded', 'lifted', 'withdrawn'] as const
export type State = (typeof states)[number]

export const trackKind = { rain: { key: 'rainstorm', name: '暴雨' }, typhoon: { key: 'typhoon', name: '台风' } } as const

export const warning = z.object({
  id: z.uuid(), origin: z.enum(['own', 'relay']), track: z.enum(tracks).nullable(), kind: z.string(), kindName: z.string(), level, state: z.enum(states),
  change: z.enum(['new', 'upgrade', 'downgrade']), areaCode: z.string(), areaName: z.string(), regionPath: z.string(), title: z.string(),
  startsAt: instant.nullable(), area: z.string(), caution: z.string(), measures: z.string(), issuer: z.string(), legalBasis: z.string(), basis: z.string(),
  docNo: z.string().nullable(), revision: z.number().int(), draftedAt: instant, draftedBy: z.uuid().nullable(), draftedName: z.string(), editedBy: z.uuid().nullable(),
  submittedAt: instant.nullable(), submittedBy: z.uuid().nullable(), submittedName: z.string().nullable(),
  releasedAt: instant.nullable(), releasedBy: z.uuid().nullable(), releasedName: z.string().nullable(), supersededAt: instant.nullable(),
  liftRequestedAt: instant.nullable(), liftRequestedBy: z.uuid().nullable(), liftRequestedName: z.string().nullable(), liftReason: z.string().nullable(),
  liftedAt: instant.nullable(), liftedName: z.string().nullable(), endedReason: z.string().nullable(), supersedesId: z.uuid().nullable(), followsId: z.uuid().nullable(), calloutId: z.uuid().nullable(),
  /** the open clock of its state, and the severest alarm that is open in its towns now */
  dueAt: instant.nullable(), towns: z.number().int(), alarmLevel: level.nullable(),
})
export type Warning = z.infer<typeof warning>

export const town = z.object({
  code: z.string(), name: z.string(), countyName: z.string(), path: z.string(), byAlarm: z.boolean(),
  inForceFrom: instant.nullable(), endedAt: instant.nullable(), takenBy: z.uuid().nullable(), alarmLevel: level.nullable(),
})
export type Town = z.infer<typeof town>

/** What people may write in a draft; kind, level and issuer come from elsewhere, the release time from the clock. */
export const draftForm = z.object({
  startsAt: instant.nullable(),
  caution: z.string().trim().max(2000),
  measures: z.string().trim().max(4000),
  legalBasis: z.string().trim().max(1000),
  basis: z.string().trim().max(2000),
  regionCodes: z.array(z.string().max(12)).min(1).max(400),
})
export type DraftForm = z.infer<typeof draftForm>

/** “暴雨橙色（Ⅱ级）预警” */
export const levelTitle = (track: Track, level: Level): string => `${trackKind[track].name}${colourOf(level)}（${romanOf(level)}级）预警`

export const titleOf = (issuer: string, track: Track, level: Level, areaName: string): string => `${issuer}发布${areaName}${levelTitle(track, level)}`

type Content = Pick<Warning, 'startsAt' | 'area' | 'caution' | 'measures' | 'issuer' | 'legalBasis'>
const contents: (keyof Content)[] = ['startsAt', 'area', 'caution', 'measures', 'issuer', 'legalBasis']

/** Which of the contents of 突发事件应对法 art. 64 (and the legal basis) are still empty; kind, level and release time can't be. */
export const missing = (w: Content): (keyof Content)[] => contents.filter((key) => !w[key])
