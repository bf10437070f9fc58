// Movers on a map: a dot, a line ahead as far as it goes in ten minutes, grey when its place is old.
import { destination } from '#kit/geo'
import type { MapLine, MapPoint } from '#kit/ui'
import { dayTime } from '#kit/ui'

type Dot = { id: string; name: string; lon: number; lat: number; speedKmh: number | null; heading: number | null; observedAt: string; stale: boolean; alarmed?: boolean }
type T = (key: string, values?: Record<string, unknown>) => string
const minutes = 10

/** Barbs at the end of the line make it an arrow. */
function arrow(d: Dot): MapLine[] {
  if (d.heading === null || (d.speedKmh ?? 0) < 2) return []
  const metres = ((d.speedKmh as number) * 1000 * minutes) / 60, tip = destination(d, d.heading, metres), pair = (p: { lon: number; lat: number }) => [p.lon, p.lat] as const
  const barb = (turn: number) => pair(destination(tip, (d.heading as number) + turn, metres / 4))
  return [{ id: `h${d.id}`, at: [pair(d), pair(tip), barb(150), pair(tip), barb(210)], color: d.stale ? 'ink-3' : 'ink-2', width: 1.4 }]
}

export const layerOf = (dots: readonly Dot[], t: T): { points: MapPoint[]; lines: MapLine[] } => ({
  points: dots.map((d) => ({ id: d.id, lon: d.lon, lat: d.lat, name: d.name, color: d.stale ? 'ink-3' : 'ink', radius: d.alarmed ? 8 : 5, hollow: d.stale, note: `${dayTime(d.observedAt)}${d.stale ? ` ${t('mover.staleMark')}` : ''}` })),
  lines: dots.flatMap(arrow),
})
