// 现场照片 photo: taken in the field, kept with hash, time and position; seen by others only as drawn anew from its pixels.
import { z } from 'zod'
import { instant } from '../contract/index.ts'

/** A telephone's picture, drawn smaller, is some hundred kilobytes; one that was not is taken too. */
export const photoBytes = 8 << 20
export const roles = ['before', 'after', 'evidence'] as const
export type Role = (typeof roles)[number]

export const photo = z.object({
  id: z.uuid(), role: z.enum(roles), sha256: z.string(), note: z.string(), by: z.string(),
  /** by the telephone's clock, mended by what it was wrong when it sent */
  takenAt: instant.nullable(), receivedAt: instant,
  /** none: the photo is shown as one without a position */
  lon: z.number().nullable(), lat: z.number().nullable(), accuracy: z.number().nullable(),
  /** drawn: there is a picture to show */
  ready: z.boolean(), width: z.number().nullable(), height: z.number().nullable(), fault: z.string().nullable(),
})
export type Photo = z.infer<typeof photo>

/** What a picture is by its first bytes. */
export function mimeOf(bytes: Uint8Array): 'image/jpeg' | 'image/png' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((b, i) => bytes[i] === b) ? 'image/png' : undefined
}

/** A telephone without a fix says 0, 0, or something that is nowhere near: then there is no position. */
export function plausible<P extends { lon?: number | null; lat?: number | null; accuracy?: number | null }>({ lon, lat, accuracy }: P): { lon: number | null; lat: number | null; accuracy: number | null } {
  const here = typeof lon === 'number' && typeof lat === 'number' && lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54
  return here ? { lon, lat, accuracy: typeof accuracy === 'number' && accuracy >= 0 ? accuracy : null } : { lon: null, lat: null, accuracy: null }
}
