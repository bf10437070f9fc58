// 监测数据 telemetry: 监测站 gauge, 报文 frame, 观测值 reading (SL 651-2014). A reading is one value of one element at one
// observation time; a frame is what came over the line. Not 报警 (alarm), which a rule makes of readings.
import { z } from 'zod'
import { instant } from '#kit/contract'

export const results = ['stored', 'duplicate', 'answered', 'unregistered', 'quarantined'] as const
export type Result = (typeof results)[number]

/** One new reading as rules get it. `at`: observation time, epoch ms. */
export type Reading = { stationId: string; stationCode: string; regionPath: string; element: string; at: number; value: number }
/** Rain of the interval that ends at `at`. */
export type Fall = { stationId: string; regionPath: string; at: number; mm: number }

/**
 * What one transaction brought. Nothing of it is ahead of time. For a gauge in `refolded` every fall at or after `from` may have
 * changed: read them anew (fallsOf). For all others `rain` holds falls later than any before, in order of time.
 */
export type News = { now: Date; readings: Reading[]; rain: Fall[]; refolded: { stationId: string; from: number }[] }

export const hours = [1, 3, 6, 12, 24] as const

export const gaugeRain = z.object({
  stationId: z.uuid(), code: z.string(), name: z.string(), kind: z.string(), regionPath: z.string(), county: z.string(), town: z.string(),
  lon: z.number(), lat: z.number(),
  /** millimetres; null where no rain was told in 24 h: unknown, which is not 0 */
  mm: z.number().nullable(), mm1: z.number().nullable(), mm3: z.number().nullable(), mm6: z.number().nullable(), mm12: z.number().nullable(), mm24: z.number().nullable(),
  observedAt: instant.nullable(), receivedAt: instant.nullable(), silent: z.boolean(),
})
export type GaugeRain = z.infer<typeof gaugeRain>

export const frameRow = z.object({
  id: z.uuid(), receivedAt: instant, protocol: z.string(), remote: z.string(), result: z.enum(results), reason: z.string().nullable(), detail: z.string(),
  stationCode: z.string().nullable(), stationId: z.uuid().nullable(), stationName: z.string().nullable(), func: z.number().nullable(), serial: z.number().nullable(),
  sentAt: instant.nullable(), observedAt: instant.nullable(), readings: z.number(), flagged: z.number(), size: z.number(),
})
export type FrameRow = z.infer<typeof frameRow>

export const readingRow = z.object({ element: z.string(), observedAt: instant, value: z.number(), sentAt: instant, flagged: z.boolean(), /** what the instrument says against it */ quality: z.string().nullable() })
export type ReadingRow = z.infer<typeof readingRow>
export const latestRow = z.object({ element: z.string(), observedAt: instant, value: z.number() })

export const newestRow = latestRow.omit({ element: true }).extend({ stationId: z.uuid(), code: z.string(), name: z.string(), kind: z.string(), regionPath: z.string() })
export type NewestRow = z.infer<typeof newestRow>

export const townDay = z.object({
  regionPath: z.string(), county: z.string(), town: z.string(),
  /** that told any rain */ stations: z.number(), /** millimetres, over these stations */ mean: z.number(), /** millimetres, of one station */ most: z.number(), mostAt: z.string(),
})
export type TownDays = z.infer<typeof townDay>

export const curvePoint = z.object({
  /** of a step: its end */ at: instant, /** of a step: its mean; of rain its sum */ value: z.number(), low: z.number().optional(), high: z.number().optional(), /** readings in the step */ n: z.number().optional(),
  /** as the instrument sent it, where a calibration stands */ sent: z.number().optional(),
})
export type CurvePoint = z.infer<typeof curvePoint>
export const flaggedPoint = z.object({ at: instant, value: z.number(), quality: z.string().nullable() })
export type Flagged = z.infer<typeof flaggedPoint>
