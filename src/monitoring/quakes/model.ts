// 地震 quake: origin, depth, magnitude as a network publishes them. What it did on the ground is unknown until somebody reports: the circles are a model's (模型).
import { z } from 'zod'
import { instant } from '#kit/contract'

export const statuses = ['automatic', 'reviewed', 'deleted'] as const

export const quakeIn = z.object({
  sourceId: z.string().min(3).max(40), at: instant, lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90), depthKm: z.number().min(-10).max(800).nullable(),
  magnitude: z.number().min(-2).max(10), magnitudeType: z.string().nullable(), place: z.string(), status: z.enum(statuses), url: z.string().nullable(), updatedAt: instant,
})
export type QuakeIn = z.infer<typeof quakeIn>

export const model = z.object({
  key: z.string(), title: z.string(), a: z.number(), b: z.number(), c: z.number(), r0: z.number(), source: z.string(), verified: z.boolean(), verifiedBy: z.string().nullable(), verifiedAt: instant.nullable(),
})
export type QuakeModel = z.infer<typeof model>

/** Kilometres to which an intensity reaches, null where the model does not reach it. */
export const reach = z.object({ intensity: z.number().int(), km: z.number() })
export type Reach = z.infer<typeof reach>

export const quake = quakeIn.extend({ id: z.uuid(), source: z.string(), receivedAt: instant, cityKm: z.number().nullable(), /** the model's intensity at the city's seat */ cityIntensity: z.number().nullable(), reaches: z.array(reach) })
export type Quake = z.infer<typeof quake>

/** GB/T 17742: from Ⅴ on people wake and things fall, from Ⅵ on houses are damaged. */
export const intensities = [9, 8, 7, 6, 5] as const

type Coefficients = Pick<QuakeModel, 'a' | 'b' | 'c' | 'r0'>

/** I = a + b·M − c·lg(R + r0) */
export const intensityAt = (m: Coefficients, magnitude: number, km: number): number => m.a + m.b * magnitude - m.c * Math.log10(km + m.r0)

/** How far each intensity reaches, the strongest first. */
export function reachesOf(m: Coefficients, magnitude: number): Reach[] {
  return intensities.flatMap((intensity) => {
    const km = 10 ** ((m.a + m.b * magnitude - intensity) / m.c) - m.r0
    return km > 0 ? [{ intensity, km: Math.round(km) }] : []
  })
}
