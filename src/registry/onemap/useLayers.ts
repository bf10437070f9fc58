import { useQueries } from '@tanstack/react-query'
import { call } from '#kit/contract'
import { type MapTiles, type Problem, problemOf } from '#kit/ui'
import type { Ledger } from '#registry/definition'
import { aboutOf, type About, tilesOf } from '#registry/atlas/web'
import type { MapAddress } from './address.ts'

export type LayerState = { ledger: Ledger; about: About | undefined; tiles: MapTiles | undefined; at: number | null; problem: Problem | null }

/** Each layer that is on: its counts, its tiles as the ledger stands; asked again at its news. */
export function useLayers(on: readonly Ledger[], address: MapAddress, letters: ReadonlyMap<string, string>): LayerState[] {
  const queries = on.map(ledger => ({ ledger, query: address.of(ledger).query }))
  const found = useQueries({ queries: queries.map(({ ledger, query }) => ({
    queryKey: [aboutOf(ledger).path, { query }], queryFn: ({ signal }: { signal: AbortSignal }) => call(aboutOf(ledger), { query } as never, { signal }) as Promise<About>, meta: { live: [`${ledger.key}.`] }, placeholderData: (before: About | undefined) => before,
  })) })
  return queries.map(({ ledger, query }, i) => {
    const { data: about, dataUpdatedAt, error } = found[i] ?? {}
    return { ledger, about, tiles: about && tilesOf(ledger, query, about.tag, letters.get(ledger.key) ?? ''), at: dataUpdatedAt || null, problem: error ? problemOf(error) : null }
  })
}
