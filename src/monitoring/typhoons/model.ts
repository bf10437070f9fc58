// 热带气旋 storm (GB/T 19201-2006): a track of fixes with wind circles. Not a warning: those are issued by weather stations.
import { z } from 'zod'
import { instant } from '#kit/contract'

/** Threshold of each circle in m/s, the lower bound of 7, 10 and 12 级 (GB/T 28591-2012). */
export const circleWind = { 7: 13.9, 10: 24.5, 12: 32.7 } as const
export const circleForces = [7, 10, 12] as const
export type CircleForce = (typeof circleForces)[number]

/** Kilometres to NE, SE, SW, NW; null where the wind of that force is not reached. */
const quadrants = z.array(z.number().min(0).max(1500)).length(4)
export const radii = z.object({ 7: quadrants.nullable(), 10: quadrants.nullable(), 12: quadrants.nullable() })
export type Radii = z.infer<typeof radii>

/** One position as a reader gives it; `windMs` is the greatest 2-minute mean near the centre. */
export const rawFix = z.object({
  at: instant, lon: z.number().min(-180).max(360), lat: z.number().min(-60).max(70),
  windMs: z.number().min(0).max(120).nullable(), pressureHpa: z.number().min(850).max(1050).nullable(),
  radii: radii.optional(),
})
// a track that crosses the date line goes on past 180: interpolation needs no wrap
export type RawFix = z.infer<typeof rawFix>

/** One agency's position for one hour ahead of `baseAt`. */
export const forecast = z.object({
  agency: z.string(), baseAt: instant, leadHours: z.number().int().min(0).max(240), at: instant, lon: z.number().min(-180).max(360), lat: z.number().min(-60).max(70),
  windMs: z.number().min(0).max(120).nullable(), pressureHpa: z.number().min(850).max(1050).nullable(),
})
export type Forecast = z.infer<typeof forecast>

/** WMO centres whose forecasts are kept side by side; a source's other names stay as they are. */
export const agencies = ['BABJ', 'RJTD', 'PGTW', 'VHHH', 'RKSL', 'RCTP', 'EGRR', 'ECMF'] as const

export type Track = { no: string; name: string; nameZh: string | null; source: string; demo: boolean; fixes: RawFix[]; forecasts?: Forecast[] }

export const fix = rawFix.extend({
  kind: z.enum(['observed', 'forecast']), grade: z.string().nullable(), radii: radii.nullable(),
  /** true: the circles come from our wind model (模型), the source had none */
  radiiModel: z.boolean(),
  /** true: a position between two of the source (插值) */
  interpolated: z.boolean(), receivedAt: instant,
})
export type Fix = z.infer<typeof fix>

export const storm = z.object({
  id: z.uuid(), no: z.string(), name: z.string(), nameZh: z.string().nullable(), origin: z.enum(['replay', 'import', 'feed', 'manual']),
  source: z.string(), demo: z.boolean(), enteredAt: instant,
  firstAt: instant.nullable(), lastAt: instant.nullable(), peakWindMs: z.number().nullable(), receivedAt: instant.nullable(),
})
export type Storm = z.infer<typeof storm>

/** 24 小时、48 小时警戒线: a storm beyond it can be at the coast within that time. */
export const warningLine = z.object({
  hours: z.union([z.literal(24), z.literal(48)]), points: z.array(z.tuple([z.number().min(90).max(180), z.number().min(-10).max(60)])).min(2).max(40),
  source: z.string().trim().min(2).max(300), verified: z.boolean(), changedAt: instant.nullable(), changedBy: z.string().nullable(),
})
export type WarningLine = z.infer<typeof warningLine>

// Lower bounds of the 2-minute mean near the centre, m/s (GB/T 19201-2006, table 1).
const grades: [from: number, code: string][] = [[51, 'SuperTY'], [41.5, 'STY'], [32.7, 'TY'], [24.5, 'STS'], [17.2, 'TS'], [10.8, 'TD']]
/** 'SuperTY' … 'TD', null below 10.8 m/s or without a wind. */
export const gradeOf = (windMs: number | null): string | null => (windMs === null ? null : grades.find(([from]) => windMs >= from)?.[1] ?? null)

// Lower bounds of force 1 to 17 in m/s (GB/T 28591-2012, table 1).
const forces = [0.3, 1.6, 3.4, 5.5, 8, 10.8, 13.9, 17.2, 20.8, 24.5, 28.5, 32.7, 37, 41.5, 46.2, 51, 56.1, 61.3]
/** Wind force 0 to 17; 18 stands for "above 17". */
export const forceOf = (windMs: number): number => forces.filter((from) => windMs >= from).length
