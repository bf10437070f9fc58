// Positions of a batch → what is written. Pure, and blind to the order in which they came.
import type { Position } from '#monitoring/protocols'

export type Spot = Position & { at: number }
export type Row = Spot & { moverId: string; slot: number; flagged: boolean }

/** A vehicle's slot is its second; a vessel's the minute: transponders speak every few seconds. */
export const slotOf = (kind: 'vehicle' | 'vessel', at: number): number => (kind === 'vehicle' ? at : Math.floor(at / 60_000) * 60_000)

const tuple = (p: Spot): number[] => [p.at, Number(p.fixed), p.lon, p.lat, p.speedKmh ?? -1, p.heading ?? -1, p.alarms, p.status]

/** Later, then greater: the same of two whichever came first. */
export function compare(a: Spot, b: Spot): number {
  const [x, y] = [tuple(a), tuple(b)]
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return (x[i] as number) - (y[i] as number)
  return 0
}
const greater = <T extends Spot>(a: T | undefined, b: T): T => (a === undefined || compare(a, b) < 0 ? b : a)
/** Of two words of one instant the one with the greater alarms stands, as the table holds it. */
const graver = <T extends Spot>(a: T | undefined, b: T): T => (a === undefined || (a.at - b.at || a.alarms - b.alarms || a.status - b.status) < 0 ? b : a)

export type Folded = { rows: Row[]; places: Row[]; words: Row[]; ahead: Map<string, number> }

/** `rows`: one per mover and slot; `places`: the newest fix of each; `words`: the newest of any kind; `ahead`: who spoke from the future, and of when. */
export function fold(list: readonly Row[]): Folded {
  const rows = new Map<string, Row>(), places = new Map<string, Row>(), words = new Map<string, Row>(), ahead = new Map<string, number>()
  for (const row of list) {
    const name = `${row.moverId} ${row.slot}`
    rows.set(name, greater(rows.get(name), row))
    if (row.flagged) { ahead.set(row.moverId, Math.max(row.at, ahead.get(row.moverId) ?? 0)); continue }
    words.set(row.moverId, graver(words.get(row.moverId), row))
    if (row.fixed) places.set(row.moverId, greater(places.get(row.moverId), row))
  }
  const sorted = (m: Map<string, Row>) => [...m.values()].sort((a, b) => (a.moverId < b.moverId ? -1 : a.moverId > b.moverId ? 1 : a.slot - b.slot))
  return { rows: sorted(rows), places: sorted(places), words: sorted(words), ahead }
}
