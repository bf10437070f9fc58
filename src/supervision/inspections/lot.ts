// 抽签 lot: who is drawn follows from the seed and the pool alone, so that anybody can draw again and get the same. Pure but for the hash.
import { createHash } from 'node:crypto'

/** A member's place in the lot: SHA-256 of "seed:id". Order of the pool plays no part. */
const ticket = (seed: string, id: string): string => createHash('sha256').update(`${seed}:${id}`).digest('hex')

/** The `n` with the lowest tickets, lowest first. */
export const draw = (seed: string, pool: readonly string[], n: number): string[] =>
  pool.map((id) => [ticket(seed, id), id] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).slice(0, n).map(([, id]) => id)

/** 双随机: for each enterprise `each` inspectors, drawn among those who may go there. The seed is the enterprise's own, so that one more enterprise changes nobody else's pair. */
export const drawInspectors = (seed: string, enterpriseId: string, pool: readonly string[], each: number): string[] => draw(`${seed}:${enterpriseId}`, pool, each)
