// 任务指令 order: one task to one addressee, followed until it is done. 拟制→签发→下达→签收→到达→反馈→完成. Not 调派 dispatch (a team on its way).
import { z } from 'zod'
import { instant, level } from '#kit/contract'

export const state = z.enum(['drafted', 'issued', 'sent', 'received', 'arrived', 'reported', 'completed', 'withdrawn'])
export type State = z.output<typeof state>

/** The state table; the database holds the same rows (order_transitions) and refuses any other step. */
export const transitions: Readonly<Record<State | 'none', readonly State[]>> = {
  none: ['drafted'], drafted: ['issued', 'withdrawn'], issued: ['sent'], sent: ['received', 'withdrawn'],
  received: ['arrived', 'reported', 'withdrawn'], arrived: ['reported', 'withdrawn'], reported: ['reported', 'completed', 'withdrawn'], completed: [], withdrawn: [],
}
export const mayGo = (from: State, to: State): boolean => transitions[from].includes(to)

/** The six steps that a card shows, after 拟制. */
export const sixSteps = ['issued', 'sent', 'received', 'arrived', 'reported', 'completed'] as const
export const isOpen = (s: State): boolean => s !== 'completed' && s !== 'withdrawn'
/** The step that is awaited now: the first of the six that has not been reached and can still come. */
export const awaited = (s: State): (typeof sixSteps)[number] | null =>
  s === 'drafted' ? 'issued' : s === 'issued' ? 'sent' : s === 'sent' ? 'received' : s === 'received' ? 'arrived' : s === 'arrived' ? 'reported' : s === 'reported' ? 'completed' : null

/** 'Y-0143': short enough to be said over the phone. */
export const orderNo = (no: number | null): string | null => (no === null ? null : `Y-${String(no).padStart(4, '0')}`)

export const step = z.object({ seq: z.number(), fromState: z.string(), toState: state, at: instant, byName: z.string(), channel: z.enum(['system', 'phone']), toldBy: z.string().nullable(), note: z.string() })
export type Step = z.output<typeof step>

export const order = z.object({
  id: z.uuid(), incidentId: z.uuid(), incidentTitle: z.string(), responseId: z.uuid().nullable(), basis: z.string(), cardId: z.uuid().nullable(), no: z.string().nullable(),
  title: z.string(), measure: z.string(), orgId: z.uuid().nullable(), teamId: z.uuid().nullable(), addresseeName: z.string(), regionPath: z.string(), issuerName: z.string(),
  state, signMinutes: z.number(), completeMinutes: z.number(), createdAt: instant, signDue: instant.nullable(), completeDue: instant.nullable(),
  receivedAt: instant.nullable(), endedAt: instant.nullable(), lastNote: z.string().nullable(), lastBy: z.string().nullable(), lastAt: instant.nullable(),
  lon: z.number().nullable(), lat: z.number().nullable(), overdue: z.enum(['sign', 'complete']).nullable(), heldBy: z.string().nullable(), urges: z.number(),
})
export type Order = z.output<typeof order>

export const card = z.object({
  id: z.uuid(), track: z.enum(['typhoon', 'rain']), level, ordinal: z.number(), title: z.string(), measure: z.string(), addressee: z.enum(['county', 'town', 'bureau']), orgCode: z.string().nullable(),
  signMinutes: z.number(), completeMinutes: z.number(), source: z.string(), verified: z.boolean(), changedAt: instant.nullable(), changedBy: z.string().nullable(), disabledAt: instant.nullable(),
})
export type Card = z.output<typeof card>

/** The cards of an activation: those of its level and of the levels below it (a graver response keeps the lighter one's measures). */
export const cardsOf = (cards: readonly Card[], track: string, level: number): Card[] => cards.filter((c) => c.track === track && c.level >= level && !c.disabledAt)

/** Does this addressee's region lie in the area, or hold a part of it? An empty area is everywhere. */
export const inArea = (path: string, area: readonly string[]): boolean => area.length === 0 || area.some((a) => a.startsWith(path) || path.startsWith(a))
