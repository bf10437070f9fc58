// Where a shape belongs: the town whose seat lies nearest to its centre, of the county whose outline holds the centre. Towns have no outlines of their own.
import { distance } from '#kit/geo'

export type Town = { code: string; path: string; gbParent: string | null; lon: number; lat: number }
export type Outline = { code: string; rings: [number, number][][] }
/** Off the coast and beyond a schematic outline: as far as this the nearest town's, further not of the city. */
const reach = 20_000

/** Even–odd over all rings, holes included. */
const holds = ({ rings }: Outline, [x, y]: readonly [number, number]): boolean => {
  let inside = false
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as [number, number], [xj, yj] = ring[j] as [number, number]
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
    }
  return inside
}

/** A zone's towns lie within the outline of the county that lent them. */
const ofCounty = (town: Town, county: string) => town.path.split('/')[1] === county || town.gbParent?.slice(0, 6) === county || town.code.startsWith(county)

/** Undefined: not of this city. */
export function townOf(centre: readonly [number, number], towns: readonly Town[], outlines: readonly Outline[]): Town | undefined {
  const county = outlines.find((outline) => holds(outline, centre)), near = county ? towns.filter((town) => ofCounty(town, county.code)) : []
  let best: Town | undefined, metres = Infinity
  for (const town of near.length ? near : towns) {
    const away = distance({ lon: centre[0], lat: centre[1] }, town)
    if (away < metres) [best, metres] = [town, away]
  }
  return near.length || metres <= reach ? best : undefined
}
