// Chance that repeats: the same seed gives the same losses, delays and silences.
import { createHash } from 'node:crypto'

/** A stream of numbers in [0, 1). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The same thing has the same luck whenever it is asked: of a phone, of a message. */
export const luck = (seed: number, of: string): number => createHash('sha256').update(`${seed} ${of}`).digest().readUInt32BE(0) / 4_294_967_296
