// The city's regions as the generator walks them.
import { sql, type Tx } from '#kit/db'

export type Place = { code: string; parentCode: string | null; level: number; name: string; shortName: string; path: string; gbParent: string | null; lon: number; lat: number }
export type Places = { city: Place; counties: Place[]; towns: Place[]; villages: Place[]; byCode: Map<string, Place> }

/** Only places with a position take part: without one there is nothing to put on a map. */
export async function placesOf(tx: Tx): Promise<Places> {
  const all = await tx.rows<Place>(sql`select code, parent_code, level, name, short_name, path, gb_parent, lon, lat
    from regions where lon is not null order by level, ordinal, code`)
  const at = (level: number) => all.filter((place) => place.level === level)
  const [city] = at(2)
  if (!city) throw new Error('the demo city needs its regions first: load the prefecture')
  return { city, counties: at(3), towns: at(4), villages: at(5), byCode: new Map(all.map((place) => [place.code, place])) }
}
