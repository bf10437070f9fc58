import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call, type Reply } from '#kit/contract'
import type { MapArea, MapLook } from '#kit/ui'
import { layerFeatures } from '#registry/census/web'

type Features = Reply<typeof layerFeatures>

/** The shapes of these layers some screens round where one looks, by whole steps, so that a small move asks nothing. */
export function useSurvey(ids: readonly string[], look: MapLook | null): { areas: readonly MapArea[]; more: boolean } {
  const bbox = look ? boxRound(look) : undefined
  const found = useQueries({ queries: ids.map(id => ({ queryKey: [layerFeatures.path, id, bbox], queryFn: ({ signal }: { signal: AbortSignal }) => call(layerFeatures, { params: { id }, query: { bbox } }, { signal }), placeholderData: (before: Features | undefined) => before, staleTime: 300_000 })) })
  const areas = useMemo(() => found.flatMap(({ data }, i) => data?.features.map(f => ({ id: `${ids[i]}:${f.id}`, geometry: f.geometry as GeoJSON.Geometry })) ?? []), [ids.join(), found.map(f => f.dataUpdatedAt).join()])
  return { areas, more: found.some(f => f.data?.more) }
}

function boxRound({ lon, lat, zoom }: MapLook): string {
  const step = 360 / 2 ** Math.floor(zoom), at = (n: number) => Math.round(n / step) * step
  return [Math.max(73, at(lon) - 3 * step), Math.max(3, at(lat) - 2 * step), Math.min(136, at(lon) + 3 * step), Math.min(54, at(lat) + 2 * step)].map(n => n.toFixed(4)).join(',')
}
