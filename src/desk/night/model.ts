// 值班台 night desk: what is wrong, what is due, who has not answered, the rest. It owns no record: every row here is another feature's.
import { z } from 'zod'
import { instant, level } from '#kit/contract'

export const spans = [1, 3, 6, 12, 24] as const
export type Span = (typeof spans)[number]
export const span = z.coerce.number().pipe(z.union([z.literal(1), z.literal(3), z.literal(6), z.literal(12), z.literal(24)]))

/** Steps of 24 h rain in mm (GB/T 28592-2012: 小雨 <10, 中雨 10, 大雨 25, 暴雨 50, 大暴雨 100, 特大暴雨 250). */
export const rainSteps = [0, 10, 25, 50, 100, 250] as const
/** 0 (below 10 mm) … 5 (250 mm and more): the ramp's index and the dot's size. */
export const rainStep = (mm: number): number => rainSteps.findLastIndex((from) => mm >= from)

/** mm null: the gauge is silent, which is not "no rain". */
export const gauge = z.object({ id: z.uuid(), name: z.string(), countyName: z.string(), lon: z.number(), lat: z.number(), mm: z.number().nullable(), lastAt: instant.nullable() })
export type Gauge = z.infer<typeof gauge>

export const rain = z.object({
  /** The sums end at this observation time: the storm's own while a replay runs, else the newest that came. */
  asOf: instant.nullable(), replay: z.boolean(), hours: z.number(), gauges: z.array(gauge),
  over: z.array(z.object({ mm: z.number(), value: z.number() })), silent: z.number(),
  most: z.object({ name: z.string(), countyName: z.string(), mm: z.number() }).nullable(),
})

/** draft, submitted, lift: a warning that waits for a hand · response: an order that waits for its signature · alarms: gauges above a threshold · silent, quarantine: the data itself */
export const wrongKinds = ['draft', 'submitted', 'lift', 'response', 'alarms', 'silent', 'quarantine'] as const
export const wrong = z.object({
  kind: z.enum(wrongKinds), level: level.nullable(), id: z.string(), title: z.string(), who: z.string().nullable(), since: instant, n: z.number(),
  /** alarms: where it is worst; how much rain in how many hours, and whatever was measured in words */
  station: z.string().nullable(), mm: z.number().nullable(), hours: z.number().nullable(), said: z.string().nullable(), warningId: z.uuid().nullable(),
})
export type Wrong = z.infer<typeof wrong>

export const dueKinds = ['warning_submit', 'warning_release', 'warning_expire', 'report_phone', 'report_first', 'report_follow', 'order_sign', 'order_complete', 'response_period', 'accident_county', 'accident_city', 'accident_province', 'accident_state', 'accident_follow_up'] as const
export const due = z.object({ kind: z.enum(dueKinds), id: z.string(), title: z.string(), regionName: z.string(), dueAt: instant, article: z.string() })
export type Due = z.infer<typeof due>

export const silent = z.object({
  callId: z.uuid(), calloutId: z.uuid(), title: z.string(), townName: z.string(), countyName: z.string(), rank: z.string(), personName: z.string(),
  state: z.enum(['calling', 'unwoken']), tries: z.number(), nextKind: z.string().nullable(), nextAt: instant.nullable(), ownerName: z.string().nullable(),
})
export type Silent = z.infer<typeof silent>

export const county = z.object({ path: z.string(), name: z.string(), due: z.number(), answered: z.number(), covered: z.number(), calling: z.number(), unwoken: z.number() })
export const callout = z.object({
  /** The gravest of those that run; the counties are of all of them. */
  id: z.uuid(), level, drill: z.boolean(), startedAt: instant, running: z.number(), counties: z.array(county),
})
export type Callout = z.infer<typeof callout>

export const response = z.object({ id: z.uuid(), incidentId: z.uuid(), track: z.enum(['typhoon', 'rain']), level, regionName: z.string(), startedAt: instant, docText: z.string().nullable() })
export const age = z.object({ key: z.enum(['rain', 'water', 'storm', 'signal', 'receipt']), at: instant.nullable() })
