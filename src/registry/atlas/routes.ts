import { attachment, type Ask, route, type Route } from '#kit/http'
import type { Ledger, Query } from '#registry/definition'
import { around, atlasApiOf, type Shape, takeAround } from './api.ts'
import { lookAround } from './around.ts'
import { layerOf } from './layer.ts'
import { nearestRows } from './near.ts'
import { takeLayers } from './take.ts'
import { aboutLayer, tileBytes } from './tiles.ts'

export function ledgerMapRoutes(ledger: Ledger): Route[] {
  if (ledger.position === 'none') return []
  const api = atlasApiOf(ledger), may = { permission: `${ledger.key}.read`, scope: 'region' } as const
  return [
    route(api.tile, { ...may, run: async ({ tx, query, params: { z, x, y }, request, header }) => {
      const { v: _, ...filter } = query, layer = await layerOf(tx, ledger, filter as Query), tag = `"${layer.tag}"`
      header('etag', tag)
      header('cache-control', 'private, no-cache')
      const bytes = request.headers['if-none-match'] === tag ? Buffer.alloc(0) : await tileBytes(tx, layer, z, x, y)
      return attachment({ name: `${z}-${x}-${y}.mvt`, mime: 'application/vnd.mapbox-vector-tile', bytes, inline: true })
    } }),
    route(api.about, { ...may, run: async ({ tx, query }: Ask) => aboutLayer(tx, await layerOf(tx, ledger, query as Query)) }),
    route(api.nearest, { ...may, run: async ({ tx, query }: Ask) => {
      const { at, limit, ...filter } = query as Query & { at: string; limit: number }, [lon = 0, lat = 0] = at.split(',').map(Number)
      return { rows: await nearestRows(tx, ledger, filter, { lon, lat }, limit) }
    } }),
  ]
}

export const aroundRoutes: readonly Route[] = [
  route(around, { permission: 'map.read', scope: 'region', run: ({ tx, query: { each, only, ...shape } }) => lookAround(tx, shape, each, only?.split(',')) }),
  route(takeAround, { permission: 'map.read', scope: 'region', run: ({ tx, query: { format, ...shape } }) => takeLayers(tx, shape as Shape, format) }),
]
