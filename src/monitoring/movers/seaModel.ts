// What the page of vessels at sea is told. Pure.
import { z } from 'zod'
import { instant } from '#kit/contract'
import { sorts } from './model.ts'

export const forces = [7, 10, 12] as const
export type Force = (typeof forces)[number]
const circle = z.array(z.number()).length(4).nullable()
/** Circles as km to NE, SE, SW, NW; null: the wind of that force is not reached. `model`: radii of our wind model (模型). */
export const step = z.object({ hours: z.number(), at: instant, lon: z.number(), lat: z.number(), circles: z.object({ 7: circle, 10: circle, 12: circle }), model: z.boolean() })
export type Step = z.infer<typeof step>
export const atSeaRow = z.object({
  id: z.uuid(), key: z.string(), name: z.string(), sort: z.enum(sorts), owner: z.string(), homePort: z.string(), home: z.string(), contact: z.string(), phoneMask: z.string(), people: z.number().nullable(), registered: z.boolean(),
  observedAt: instant, stale: z.boolean(), lon: z.number(), lat: z.number(), speedKmh: z.number().nullable(), heading: z.number().nullable(), km: z.number().nullable(), demo: z.boolean(),
  reached: z.object({ 7: instant.nullable(), 10: instant.nullable(), 12: instant.nullable() }),
})
export type AtSeaRow = z.infer<typeof atSeaRow>
