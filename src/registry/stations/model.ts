// 监测站 station: a gauge in the ledger. SL 651-2014: a frame of an address that is not here is kept as unregistered.
// Not to be confused with 遥测 telemetry (what it sends) or 报警 alarm (what a threshold makes of it).
import { z } from 'zod'
import { id, instant } from '#kit/contract'

/** SL 651-2014 station classes: P rain, H river, K reservoir, Z gate, D pump, T tide, M soil, G groundwater, Q quality, I intake, O outlet. */
export const kinds = ['P', 'H', 'K', 'Z', 'D', 'T', 'M', 'G', 'Q', 'I', 'O'] as const
export const kind = z.enum(kinds)

/** Ten digits as shown; '00' and the eight-digit station code for hydrological stations. */
export const stationCode = z.string().trim().toUpperCase().regex(/^[0-9A-F]{10}$/, '站址为 10 位十六进制数字，例如 0035052101')

/** Water levels in metres above the station's datum. */
export const thresholds = z.object({
  warning: z.number().optional(), guarantee: z.number().optional(), flood_limit: z.number().optional(), design: z.number().optional(),
  source: z.string().max(100).optional(), verified: z.boolean().optional(),
})

export const station = z.object({
  id, code: z.string(), name: z.string(), kind, regionCode: z.string(), regionPath: z.string(), place: z.string(), lon: z.number(), lat: z.number(),
  thresholds, hasKey: z.boolean(), demo: z.boolean(), createdAt: instant, retiredAt: instant.nullable(),
})
export type Station = z.infer<typeof station>
