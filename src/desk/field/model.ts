// 现场件 field item: one thing that a person did in the field, made on a telephone, perhaps days before it reaches us. Not to be confused with 任务 task, which waits to be done.
import { z } from 'zod'
import { day, instant } from '#kit/contract'

/** The shape that telephones of today send. Older ones are lifted (upcast.ts); what an app of tomorrow sends is refused until we know it. */
export const schemaNow = 2

const photoIds = z.array(z.uuid()).max(20).default([])
const position = z.object({ lon: z.number().min(73).max(136), lat: z.number().min(3).max(54), accuracy: z.number().min(0).max(100_000).optional() }).nullable().default(null)

export const payloads = {
  /** What `submitInspection` takes; it is read there. */
  inspection: z.looseObject({ id: z.uuid(), enterpriseId: z.uuid() }),
  danger: z.object({
    enterpriseId: z.uuid().nullable().default(null), regionCode: z.string().regex(/^[0-9A-Z]{6,12}$/), title: z.string().trim().min(2).max(100), description: z.string().trim().max(2000).default(''), place: z.string().trim().max(100).default(''),
    grade: z.enum(['general', 'major']).nullable().default(null), dueOn: day.nullable().default(null), foundOn: day, photoIds, position,
    fixedOnSpot: z.object({ note: z.string().trim().min(1).max(1000), photoIds: z.array(z.uuid()).min(1).max(20) }).nullable().default(null),
  }),
  /** `base`: what stood there when it was changed. Only fields of which somebody has meanwhile made something else are a conflict. */
  danger_edit: z.object({ dangerId: z.uuid(), base: z.record(z.string(), z.unknown()), changes: z.object({ title: z.string().trim().min(2).max(100), spot: z.string().trim().max(100), description: z.string().trim().max(2000) }).partial() }),
  rectification: z.object({ dangerId: z.uuid(), version: z.int().optional(), note: z.string().trim().min(2).max(1000), photoIds: z.array(z.uuid()).min(1).max(20), beforePhotoIds: photoIds, position }),
  recheck: z.object({ dangerId: z.uuid(), version: z.int().optional(), passed: z.boolean(), clear: z.boolean().default(false), note: z.string().trim().max(1000).default(''), dueOn: day.optional(), photoIds, position }),
} as const
export type ItemKind = keyof typeof payloads
export const kinds = Object.keys(payloads) as ItemKind[]
export type Payload<K extends ItemKind> = z.output<(typeof payloads)[K]>

/** As it comes; the payload is read once its schema is known. */
export const sentItem = z.object({ id: z.uuid(), kind: z.string().max(40), schema: z.int().min(1), userId: z.uuid(), madeAt: z.iso.datetime({ offset: true }), replaces: z.uuid().optional(), payload: z.record(z.string(), z.unknown()) })
export type SentItem = z.output<typeof sentItem>

/** One field of which two people have different ideas: what this one had before him, what stands now, what he wanted. */
export const difference = z.object({ field: z.string(), was: z.unknown(), now: z.unknown(), yours: z.unknown() })
export type Difference = z.output<typeof difference>

/** received: done, with its receipt · conflict: nothing done, somebody was faster · refused: nothing done, with the reason · waiting: not yet, send it again */
export const answer = z.object({
  id: z.uuid(), state: z.enum(['received', 'conflict', 'refused', 'waiting']), receipt: z.string().nullable(), at: instant,
  code: z.string().optional(), detail: z.string().optional(), by: z.string().optional(), version: z.int().optional(), fields: z.array(difference).optional(),
  /** photos that the server lacks */
  missing: z.array(z.string()).optional(),
  /** what became of it, in the server's words: codes of records and documents */
  result: z.record(z.string(), z.unknown()).optional(),
})
export type Answer = z.output<typeof answer>

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 'R-2211-0A1B2': month, then the running number in Crockford's letters, which nobody misreads over the telephone. */
export function receiptOf(no: number, at: string): string {
  let text = ''
  for (let n = no; n > 0 || text.length < 5; n = Math.floor(n / 32)) text = alphabet[n % 32] + text
  const china = new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
  return `R-${china.slice(2, 4)}${china.slice(5, 7)}-${text}`
}
