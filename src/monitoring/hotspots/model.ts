// 火点 hotspot: one pixel that a satellite sees as hot (NASA FIRMS). 疑似火情 fire: pixels within a kilometre and six hours, which a person confirms or dismisses. Not an 突发事件 incident.
import { z } from 'zod'
import { instant } from '#kit/contract'

export const states = ['candidate', 'confirmed', 'false', 'extinguished'] as const
export type FireState = (typeof states)[number]
export const confidences = ['low', 'nominal', 'high'] as const

/** Degrees WGS84, kelvin, megawatts. */
export const pixel = z.object({
  satellite: z.string().min(1).max(20), instrument: z.string().min(1).max(20), seenAt: instant, lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90),
  brightness: z.number().nullable(), frp: z.number().min(0).nullable(), confidence: z.enum(confidences), night: z.boolean().nullable(),
})
export type Pixel = z.infer<typeof pixel>

export const fire = z.object({
  id: z.uuid(), regionCode: z.string(), regionPath: z.string(), countyName: z.string(), townName: z.string(), lon: z.number(), lat: z.number(), firstSeenAt: instant, lastSeenAt: instant,
  pixels: z.number().int(), frpMax: z.number().nullable(), state: z.enum(states), decidedAt: instant.nullable(), decidedName: z.string().nullable(), note: z.string().nullable(), receivedAt: instant,
})
export type Fire = z.infer<typeof fire>

export const near = { metres: 1000, hours: 6 } as const

/** What may follow: a fire that is out, or none, is taken up again only as candidate by a new pixel; a wrong click can be mended. */
export const follows: Record<FireState, readonly FireState[]> = { candidate: ['confirmed', 'false'], confirmed: ['extinguished', 'false'], false: ['confirmed'], extinguished: ['confirmed'] }
