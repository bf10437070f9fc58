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

export const readingRow = z.object({ element: z.string(), observedAt: instant, value: z.number(), sentAt: instant, flagged: z.boolean() })
export const latestRow = z.object({ element: z.string(), observedAt: instant, value: z.number() })
