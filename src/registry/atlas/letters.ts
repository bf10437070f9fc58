// A ledger on the map: its letter, and the address of its tiles. Pure.
import { address } from '#kit/contract'
import type { Ledger, Query } from '#registry/definition'
import type { MapTiles } from '#kit/ui'
import { atlasApiOf } from './api.ts'
import { MAX_ZOOM } from './model.ts'

/** The first character of its name that no ledger before it has taken. */
export function letterOf(ledger: Ledger, all: readonly Ledger[]): string {
  const taken = new Set<string>()
  for (const one of all) {
    const letter = [...one.title.zh].find((c) => !taken.has(c)) ?? one.title.zh.slice(0, 1)
    if (one.key === ledger.key) return letter
    taken.add(letter)
  }
  return ledger.title.zh.slice(0, 1)
}

/** `tag`: of the ledger as it stands; another one is fetched anew. */
export const tilesOf = (ledger: Ledger, query: Query, tag: string, letter: string): MapTiles =>
  ({ id: ledger.key, letter, maxZoom: MAX_ZOOM, url: address(atlasApiOf(ledger).tile, { params: { z: '{z}', x: '{x}', y: '{y}' }, query: { ...query, v: tag } } as never) })
