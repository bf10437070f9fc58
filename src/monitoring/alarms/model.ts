// 报警 alarm: one gauge past one rule's threshold, from the first reading to the clearing. Not a 预警 (warning), which people sign.
import { z } from 'zod'
import { instant, level } from '#kit/contract'

export const alarm = z.object({
  id: z.uuid(), ruleId: z.uuid(), ruleTitle: z.string(), ruleVersion: z.number().int(), stationId: z.uuid(), stationCode: z.string(), stationName: z.string(),
  regionPath: z.string(), townName: z.string(), countyName: z.string(),
  level, peakLevel: level,
  /** the window and the millimetres of the latest reading at or above a threshold */
  hours: z.number().int(), mm: z.number(), thresholdMm: z.number().nullable(),
  openedAt: instant, lastAt: instant, occurrences: z.number().int(), belowSince: instant.nullable(), clearedAt: instant.nullable(),
  recordedAt: instant, warningId: z.uuid().nullable(),
})
export type Alarm = z.infer<typeof alarm>
