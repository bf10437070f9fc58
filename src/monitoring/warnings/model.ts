// 预警 warning: what the body that may (防指, 市安办, 森防指 …) tells towns, signed by two people; 突发事件应对法 art. 63–64, 70.
// Not an 报警 (alarm, one gauge), and never an 预警信号: those are weather stations' alone (中国气象局令第16号) and are relayed.
import { z } from 'zod'
import { instant, level } from '#kit/contract'
import { colourOf, romanOf, type Level } from '#monitoring/rules/web'

/** A key of warning_kinds: 'rain', 'typhoon', 'flood' … Two warnings of one track never hold the same town. */
export type Track = string
export const track = z.string().regex(/^[a-z_]{2,30}$/)
/** lifted: the danger is gone · cancelled: it should never have been released */
export const states = ['draft', 'submitted', 'released', 'superseded', 'lifted', 'cancelled', 'withdrawn'] as const
export type State = (typeof states)[number]

/** upgrade, downgrade: another level · area: other towns · extend: a later end · correct: other words. Each is a version of its own, signed by two. */
export const changes = ['new', 'upgrade', 'downgrade', 'area', 'extend', 'correct'] as const
export type Change = (typeof changes)[number]
/** These stand in the place of the whole version before, whatever towns they name. */
export const replacesWhole = (change: Change): boolean => change === 'area' || change === 'extend' || change === 'correct'
/** What was reviewed stays as it is but for the one thing that the change is about. */
export const townsAreFixed = (change: Change): boolean => change === 'extend' || change === 'correct'

const lonLat = z.tuple([z.number().min(73).max(136), z.number().min(3).max(54)])
/** What was drawn on the map, WGS84: a ring (not closed) or a circle. */
export const shape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ring'), ring: z.array(lonLat).min(3).max(400) }),
  z.object({ kind: z.literal('circle'), lon: z.number().min(73).max(136), lat: z.number().min(3).max(54), metres: z.number().min(100).max(500_000) }),
])
export type Shape = z.infer<typeof shape>

export const kind = z.object({
  key: track, name: z.string(), nameEn: z.string(), body: z.string(), signal: z.string(), eventCode: z.string(), category: z.string(), hours: z.number().int(), source: z.string(), verified: z.boolean(),
  changedAt: instant.nullable(), changedBy: z.string().nullable(),
})
export type Kind = z.infer<typeof kind>
/** Who warns: the body, its name in this city and its number series. */
export const issuer = z.object({
  body: z.string(), title: z.string(), issuer: z.string(), series: z.string(), legalBasis: z.string(), source: z.string(), verified: z.boolean(), changedAt: instant.nullable(), changedBy: z.string().nullable(),
})
export type Issuer = z.infer<typeof issuer>

export const warning = z.object({
  id: z.uuid(), origin: z.enum(['own', 'relay']), track: track.nullable(), kind: z.string(), kindName: z.string(), kindNameEn: z.string().nullable(), level, state: z.enum(states),
  change: z.enum(changes), areaCode: z.string(), areaName: z.string(), regionPath: z.string(), title: z.string(),
  startsAt: instant.nullable(), expiresAt: instant.nullable(), shape: shape.nullable(), shapeHow: z.string().nullable(), area: z.string(), caution: z.string(), measures: z.string(), issuer: z.string(), legalBasis: z.string(), basis: z.string(),
  docNo: z.string().nullable(), revision: z.number().int(), draftedAt: instant, draftedBy: z.uuid().nullable(), draftedName: z.string(), editedBy: z.uuid().nullable(),
  submittedAt: instant.nullable(), submittedBy: z.uuid().nullable(), submittedName: z.string().nullable(),
  releasedAt: instant.nullable(), releasedBy: z.uuid().nullable(), releasedName: z.string().nullable(), supersededAt: instant.nullable(),
  liftRequestedAt: instant.nullable(), liftRequestedBy: z.uuid().nullable(), liftRequestedName: z.string().nullable(), liftReason: z.string().nullable(),
  /** what the first hand asks for; once ended, what it was */
  endKind: z.enum(['lift', 'cancel']).nullable(),
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
  /** when it ends unless it is continued; the kind's hours where nothing is said */
  expiresAt: instant.nullable().default(null),
  caution: z.string().trim().max(2000),
  measures: z.string().trim().max(4000),
  legalBasis: z.string().trim().max(1000),
  basis: z.string().trim().max(2000),
  regionCodes: z.array(z.string().max(12)).min(1).max(400),
})
export type DraftForm = z.infer<typeof draftForm>

/** “暴雨橙色（Ⅱ级）预警” */
export const levelTitle = (kindName: string, level: Level): string => `${kindName}${colourOf(level)}（${romanOf(level)}级）预警`

export const titleOf = (issuer: string, kindName: string, level: Level, areaName: string): string => `${issuer}发布${areaName}${levelTitle(kindName, level)}`

type Content = Pick<Warning, 'startsAt' | 'area' | 'caution' | 'measures' | 'issuer' | 'legalBasis'>
const contents: (keyof Content)[] = ['startsAt', 'area', 'caution', 'measures', 'issuer', 'legalBasis']

/** Which of the contents of 突发事件应对法 art. 64 (and the legal basis) are still empty; kind, level and release time can't be. */
export const missing = (w: Content): (keyof Content)[] => contents.filter((key) => !w[key])
