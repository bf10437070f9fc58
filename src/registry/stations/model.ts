// 监测站 station: a gauge in the ledger. SL 651-2014: a frame of an address that is not here is kept as unregistered.
// Not to be confused with 遥测 telemetry (what it sends) or 报警 alarm (what a threshold makes of it).
import { z } from 'zod'
import { id, instant } from '#kit/contract'

/** SL 651-2014 station classes: P rain, H river, K reservoir, Z gate, D pump, T tide, M soil, G groundwater, Q quality, I intake, O outlet; E environment (HJ 212: toxic gas, a park's gateway). */
export const kinds = ['P', 'H', 'K', 'Z', 'D', 'T', 'M', 'G', 'Q', 'I', 'O', 'E'] as const
export const kind = z.enum(kinds)

/** Ten digits as shown; '00' and the eight-digit station code for hydrological stations. */
export const stationCode = z.string().trim().toUpperCase().regex(/^[0-9A-F]{10}$/, '站址为 10 位十六进制数字，例如 0035052101')

/** 通信地址: how a station is called in one protocol. The names are those of the kinds of line (monitoring/protocols), which stand above and give them their meaning. */
export const addressProtocols = ['sl651', 'hj212', 'mqtt', 'http'] as const
/** Those where a station's code is its address unless another is given. */
export const byCode: readonly string[] = ['sl651', 'mqtt', 'http']
export const addressText = z.string().trim().regex(/^[!-~]{1,64}$/, '地址为 1–64 个可见的英文字符，不含空格')
export const givenAddress = z.object({
  protocol: z.enum(addressProtocols), address: addressText,
  settings: z.record(z.string().regex(/^[a-z][A-Za-z]{0,30}$/), z.union([z.string().max(200), z.number(), z.boolean()])).default({}),
  /** what the sender must know; never shown again */
  secret: z.string().regex(/^[!-~]{1,64}$/).optional(), checkSecret: z.boolean().default(false),
})
export type GivenAddress = z.output<typeof givenAddress>
export const address = z.object({ protocol: z.string(), address: z.string(), settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])), hasSecret: z.boolean(), checkSecret: z.boolean(), createdAt: instant })
export type Address = z.infer<typeof address>

/**
 * 特征值 by kind of station, the lowest first (natural-disaster 4.4): 设防 警戒 保证 历史最高 of a river; 汛限 正常蓄水 设计洪水 校核洪水 坝顶 of a reservoir;
 * Levels in metres above the station's datum, gas in the unit that its instrument sends.
 */
export const thresholdKeys = {
  H: ['alert', 'warning', 'guarantee', 'highest'], T: ['alert', 'warning', 'guarantee', 'highest'], Z: ['alert', 'warning', 'guarantee', 'highest'], D: ['alert', 'warning', 'guarantee', 'highest'],
  K: ['flood_limit', 'normal', 'design', 'check', 'crest'], E: ['gas_low', 'gas_high'],
} as const satisfies Partial<Record<(typeof kinds)[number], readonly string[]>>
export type ThresholdKey = (typeof thresholdKeys)[keyof typeof thresholdKeys][number]
export const keysOf = (kind: string): readonly ThresholdKey[] => (thresholdKeys as Partial<Record<string, readonly ThresholdKey[]>>)[kind] ?? []

const metres = z.number().min(-500).max(9000).optional()
export const thresholds = z.object({
  alert: metres, warning: metres, guarantee: metres, highest: metres, flood_limit: metres, normal: metres, design: metres, check: metres, crest: metres, gas_low: metres, gas_high: metres,
  source: z.string().max(100).optional(), verified: z.boolean().optional(),
})
export const orderedThresholds = thresholds.superRefine((given, context) => {
  for (const order of [['alert', 'warning', 'guarantee'], ['normal', 'design', 'check', 'crest'], ['flood_limit', 'design'], ['gas_low', 'gas_high']] as const) {
    const known = order.filter((key) => given[key as keyof typeof given] !== undefined)
    for (const [i, key] of known.entries()) if (i > 0 && (given[key as keyof typeof given] as number) < (given[known[i - 1] as keyof typeof given] as number)) context.addIssue({ code: 'custom', path: [key], message: '特征值须由低到高' })
  }
})
export type Thresholds = z.output<typeof thresholds>

export type LevelStatus = { key: ThresholdKey; above: number }
/** The highest of a station's values that this one has reached, and by how much it is over: 超警 +Δ, 超保, 超汛限. Undefined: below all, or none known. */
export function levelStatus(kind: string, value: number, known: Thresholds): LevelStatus | undefined {
  const told = kind === 'K' ? (['flood_limit', 'design', 'check', 'crest'] as const) : keysOf(kind).filter((k) => k !== 'highest' && k !== 'normal')
  for (const key of told.toReversed()) {
    const line = known[key]
    if (line !== undefined && value >= line) return { key, above: Math.round((value - line) * 1000) / 1000 }
  }
  return undefined
}

/** 要素报送间隔: the longest between two new values of one element, in minutes; an element that is not named is judged by its station alone. */
export const intervals = z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,31}$/, '要素为字母开头的英文标识，例如 Z、VT、a21005'), z.number().int().min(1).max(10_080)).refine((of) => Object.keys(of).length <= 40, '最多 40 个要素')

export const care = z.object({
  owner: z.string().trim().max(100).default(''), maintainer: z.string().trim().max(100).default(''),
  /** volts; null: the limit of all stations */ batteryLow: z.number().min(1).max(60).nullable().default(null),
  /** the longest between two reports in calm; null: as the telemetry settings say */ intervalMinutes: z.number().int().min(1).max(10_080).nullable().default(null),
  intervals: intervals.default({}),
})
export type Care = z.output<typeof care>
/** Sealed: kept as it is where the request leaves it out, taken away by ''. */
export const maintainerPhone = z.string().trim().regex(/^(?:\+?[0-9-]{5,20})?$/, '电话为 5–20 位数字').optional()

export const calibration = z.object({
  id, element: z.string(), fromAt: instant, shift: z.number(), factor: z.number(), reason: z.string(), by: z.string(), at: instant, withdrawnAt: instant.nullable(), withdrawnBy: z.string().nullable(),
})
export type Calibration = z.infer<typeof calibration>

/** How many a station has at most: enough for its sides and its instruments. */
export const mostPhotos = 12
export const photoBytes = 4 << 20
export const photo = z.object({ id, width: z.number().int(), height: z.number().int(), caption: z.string(), addedAt: instant, addedBy: z.string() })
export type Photo = z.infer<typeof photo>

export const station = z.object({
  id, code: z.string(), name: z.string(), kind, regionCode: z.string(), regionPath: z.string(), place: z.string(), lon: z.number(), lat: z.number(),
  thresholds, ...care.shape, hasPhone: z.boolean(), hasKey: z.boolean(), demo: z.boolean(), createdAt: instant, retiredAt: instant.nullable(),
})
export type Station = z.infer<typeof station>
