// 事故报告 report of an accident: each level to the next within its hours (国务院令第493号 art. 9–13). 补报 supplement: a change of casualties; 续报 follow-up: what is known since.
// Not to be confused with 调查报告, what an investigation ends in. Pure.
import { z } from 'zod'
import { instant } from '#kit/contract'

export const levels = ['unit', 'county', 'city', 'province', 'state'] as const
export type Level = (typeof levels)[number]
export const channels = ['phone', 'system', 'fax', 'written', 'person'] as const
/** 公安、人社、工会、检察: told at the same time (art. 10). */
export const bodies = ['police', 'labour', 'union', 'procuratorate'] as const
export type Body = (typeof bodies)[number]

export const report = z.object({ level: z.enum(levels), receivedAt: instant, fromName: z.string(), toName: z.string(), channel: z.enum(channels), note: z.string(), recordedBy: z.string(), recordedAt: instant })
export type Report = z.infer<typeof report>
export const notice = z.object({ body: z.enum(bodies), notifiedAt: instant, toName: z.string(), channel: z.enum(channels), recordedBy: z.string() })
export const followUp = z.object({ id: z.uuid(), at: instant, text: z.string(), recordedBy: z.string() })
const state = z.object({ deaths: z.int().nullable(), missing: z.int().nullable(), seriousInjuries: z.int().nullable(), grade: z.int().nullable() })
export const supplement = z.object({
  version: z.int(), changedOn: z.string(), inside: z.boolean(), until: z.string(), before: state, after: state, takesOver: z.enum(['city', 'province', 'state']).nullable(), keptApart: z.int().nullable(),
  origin: z.string(), note: z.string(), at: instant, recordedBy: z.string(),
})
export type Supplement = z.infer<typeof supplement>
export const graded = z.object({ at: instant, by: z.string(), from: z.int().nullable(), to: z.int().nullable(), origin: z.string() })
export type GradeStep = z.infer<typeof graded>
export const clock = z.object({ level: z.enum(levels), dueAt: instant.nullable(), metAt: instant.nullable(), late: z.boolean(), article: z.string() })
export type Clock = z.infer<typeof clock>
