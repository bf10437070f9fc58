// 报警 alarm: one subject (a station, a town, a hotspot, an earthquake) past one rule's condition, from the first moment to the clearing.
// Not a 预警 (warning), which people sign.
import { z } from 'zod'
import { instant, level } from '#kit/contract'

export const subjectKinds = ['station', 'town', 'hotspot', 'quake', 'network'] as const
export type SubjectKind = (typeof subjectKinds)[number]

export const measure = z.object({
  /** the condition that was measured: rain, threshold, rise, duration, silence, circle, hotspot, quake */
  kind: z.string(), element: z.string().nullable(),
  /** the window of the latest value at or past a threshold, and that value */
  windowMinutes: z.number().nullable(), value: z.number(), threshold: z.number(), unit: z.string(), than: z.enum(['above', 'below']),
})

export const alarm = measure.extend({
  id: z.uuid(), ruleId: z.uuid(), ruleTitle: z.string(), ruleVersion: z.number().int(),
  subjectKind: z.enum(subjectKinds), subjectId: z.string(), subjectName: z.string(),
  /** null where the subject is no station */
  stationId: z.uuid().nullable(), stationCode: z.string().nullable(), stationName: z.string().nullable(),
  regionPath: z.string(), townName: z.string(), countyName: z.string(),
  level, peakLevel: level, peakValue: z.number(),
  /** said in Chinese: “3 小时 112.0 毫米” */
  said: z.string(),
  openedAt: instant, lastAt: instant, occurrences: z.number().int(), belowSince: instant.nullable(), clearedAt: instant.nullable(),
  recordedAt: instant, warningId: z.uuid().nullable(), detail: z.record(z.string(), z.unknown()),
  acknowledgedAt: instant.nullable(), acknowledgedName: z.string().nullable(), acknowledgedNote: z.string().nullable(),
})
export type Alarm = z.infer<typeof alarm>

/** Whatever an alarm can be about. */
export type Subject = {
  kind: SubjectKind
  id: string
  /** null for a station: its ledger says it */
  name: string | null
  regionPath: string
  /** which storm; '' for everything else */
  cause: string
  detail: Record<string, unknown>
}
export const stationId = (s: Pick<Subject, 'kind' | 'id'>): string | null => (s.kind === 'station' ? s.id : null)
