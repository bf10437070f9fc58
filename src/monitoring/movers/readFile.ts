// `anlan ingest jt808|nmea FILE`: positions from a file. Whoever may run the command vouches for it: no terminal has to prove itself.
import { system } from '#kit/access'
import type { Db } from '#kit/db'
import type { Moved } from '#monitoring/protocols'
import { keepMoved, type Fate } from './keep.ts'

const batch = 1000

/** How many positions were kept, of how many items; refused ones stand with their reasons on the page. */
export async function ingestMoved(db: Db, items: readonly Moved[]): Promise<{ items: number; positions: number; refused: number; strangers: number }> {
  const fates: Fate[] = []
  for (let at = 0; at < items.length; at += batch) fates.push(...await db.tx(system('ingest'), (tx) => keepMoved(tx, items.slice(at, at + batch))))
  const bad = items.filter((i) => !i.ok).length
  return {
    items: items.length, refused: bad, strangers: fates.filter((f) => f === 'refused').length - bad,
    positions: items.reduce((n, item, i) => n + (item.ok && fates[i] === 'kept' ? item.positions.length : 0), 0),
  }
}
