// Randomness with a fixed seed: the demo city is the same on every machine, so that a test, a picture and a newcomer see the same rows.
export type Random = {
  /** 0 ≤ x < 1 */
  next: () => number
  /** a whole number, both ends included */
  between: (from: number, to: number) => number
  pick: <T>(list: readonly T[]) => T
  shuffled: <T>(list: readonly T[]) => T[]
}

/** mulberry32 */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next, between,
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    shuffled: (list) => {
      const out = [...list]
      for (let i = out.length - 1; i > 0; i--) {
        const j = between(0, i)
        ;[out[i], out[j]] = [out[j] as (typeof out)[number], out[i] as (typeof out)[number]]
      }
      return out
    },
  }
}

/** A name-based UUID (version 8, layout of our own): post 17 of the demo city has the same id everywhere. */
export function idOf(kind: number, index: number): string {
  const tail = index.toString(16).padStart(12, '0')
  return `00000000-de30-8${kind.toString(16).padStart(3, '0')}-8000-${tail}`
}
