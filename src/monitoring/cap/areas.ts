// An alert's areas as GeoJSON for maps and for questions of who is inside.
import { destination, type Position } from '#kit/geo'
import type { Alert, CapProblem } from './model.ts'
import { crossesItself, drawnVertices, hullOf, readCircle, readRing, simplify } from './shape.ts'

export type AreaShape = {
  areaDesc: string
  /** what is asked for who is inside: the exact ring, or the hull of one that crosses itself */
  ring: [number, number][]
  /** at most 500 positions, for maps */
  drawn: [number, number][]
  vertices: number
  crosses: boolean
  circle: { lon: number; lat: number; km: number } | null
}

const pairs = (ring: readonly Position[]): [number, number][] => ring.map((p) => [p.lon, p.lat])

function ofRing(areaDesc: string, exact: Position[]): AreaShape {
  const crosses = crossesItself(exact)
  const ring = crosses ? hullOf(exact) : exact
  return { areaDesc, ring: pairs(ring), drawn: pairs(ring.length > drawnVertices ? simplify(ring) : ring), vertices: exact.length, crosses, circle: null }
}

function ofCircle(areaDesc: string, centre: Position, km: number): AreaShape {
  const round = Array.from({ length: 72 }, (_, i) => destination(centre, i * 5, km * 1000))
  const ring = pairs([...round, round[0] as Position])
  return { areaDesc, ring, drawn: ring, vertices: ring.length, crosses: false, circle: { ...centre, km } }
}

/** Shapes of all infos, each drawn once; `problems` are notes: a ring that crosses itself, a ring that cannot be drawn. */
export function areasOf(alert: Alert): { shapes: AreaShape[]; problems: CapProblem[] } {
  const shapes: AreaShape[] = [], problems: CapProblem[] = [], seen = new Set<string>()
  for (const area of (alert.info ?? []).flatMap((info) => info.area ?? [])) {
    for (const text of area.polygon ?? []) {
      if (seen.has(text) || !seen.add(text)) continue
      const ring = readRing(text)
      if ('wrong' in ring) { problems.push({ kind: 'note', code: `polygon_${ring.wrong}`, detail: ring.detail, path: area.areaDesc }); continue }
      const shape = ofRing(area.areaDesc, ring.ring)
      if (shape.crosses) problems.push({ kind: 'note', code: 'polygon_crosses', detail: 'its sides cross: what lies inside is unclear, the hull around it is used', path: area.areaDesc })
      shapes.push(shape)
    }
    for (const text of area.circle ?? []) {
      const circle = readCircle(text)
      if (circle && circle.km > 0 && !seen.has(text) && seen.add(text)) shapes.push(ofCircle(area.areaDesc, circle.centre, circle.km))
    }
  }
  return { shapes, problems }
}
