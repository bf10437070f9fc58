// 联络测试 contact test: once a month every duty holder and informant is written to, and says by a link that the number is his. Not 叫应: nothing has happened.
import { z } from 'zod'
import { instant } from '#kit/contract'

export const settings = z.object({
  enabled: z.boolean(), day: z.number().int().min(1).max(28), hour: z.number().int().min(7).max(21), message: z.string().trim().min(10).max(200), answerHours: z.number().int().min(1).max(240),
})
export type Settings = z.infer<typeof settings>

/** due = confirmed + wrong + failed + silent; delivered counts beside. */
export const tally = z.object({ due: z.number().int(), delivered: z.number().int(), confirmed: z.number().int(), wrong: z.number().int(), failed: z.number().int(), silent: z.number().int() })
export type Tally = z.infer<typeof tally>

export const contactTest = z.object({ id: z.uuid(), month: z.string(), message: z.string(), startedAt: instant, startedBy: z.string(), closesAt: instant, closedAt: instant.nullable() }).extend(tally.shape)
export type ContactTest = z.infer<typeof contactTest>

export const county = tally.extend({ path: z.string(), name: z.string() })
export const doubtful = z.object({ id: z.uuid(), kind: z.enum(['holder', 'informant']), personId: z.uuid(), personName: z.string(), duty: z.string(), place: z.string(), phoneMask: z.string().nullable(), what: z.enum(['wrong', 'failed']), reason: z.string().nullable() })
export type Doubtful = z.infer<typeof doubtful>

/** The day and hour of China at which the next test begins. */
export function nextStart(now: Date, { day, hour }: Pick<Settings, 'day' | 'hour'>): Date {
  const china = new Date(now.getTime() + 8 * 3_600_000)
  const at = (month: number) => new Date(Date.UTC(china.getUTCFullYear(), month, day, hour) - 8 * 3_600_000)
  const own = at(china.getUTCMonth())
  return own > now ? own : at(china.getUTCMonth() + 1)
}
