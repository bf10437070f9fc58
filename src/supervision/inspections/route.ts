// 路线: the order in which a day's enterprises lie nearest to one another. Pure.
import { distance, type Position } from '#kit/geo'

export type Stop<T> = T & { metres: number }

/** Nearest neighbour from `start`, or from the first of the list; `metres` is the way from the stop before. */
export function nearestFirst<T extends Position>(stops: readonly T[], start?: Position): Stop<T>[] {
  const left = [...stops], out: Stop<T>[] = []
  let at: Position | undefined = start ?? left[0]
  while (left.length && at) {
    const from: Position = at
    let next = 0
    for (let i = 1; i < left.length; i++) if (distance(from, left[i] as T) < distance(from, left[next] as T)) next = i
    const [stop] = left.splice(next, 1) as [T]
    out.push({ ...stop, metres: Math.round(distance(from, stop)) })
    at = stop
  }
  return out
}
