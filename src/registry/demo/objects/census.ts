// 风险普查 of the demo city: three layers of the three kinds of shapes, drawn by us (演示), no survey.
import type { Place } from '../places.ts'
import { makerOf, spread, type World } from './maker.ts'

type DemoLayer = { title: string; theme: string; file: string; text: string }
const collection = (features: readonly object[]) => JSON.stringify({ type: 'FeatureCollection', features })
const feature = (properties: object, type: string, coordinates: unknown) => ({ type: 'Feature', properties, geometry: { type, coordinates } })

export function censusLayersOf(world: World): DemoLayer[] {
  const m = makerOf(46, world), { towns } = world.places, seats = world.places.villages.length ? world.places.villages : towns
  const at = ({ lon, lat }: Place): [number, number] => [lon, lat], depths = [0.3, 0.5, 1, 1.5, 2] as const
  /** Star-shaped, so that no ring crosses itself. */
  const pool = (place: Place) => {
    const radii = Array.from({ length: 18 }, () => 0.0025 + m.random.next() * 0.0035), ring = radii.map((r, i) => [place.lon + r * Math.cos((i / 18) * 2 * Math.PI), place.lat + r * 0.9 * Math.sin((i / 18) * 2 * Math.PI)])
    return [[...ring, ring[0]]]
  }
  /** From the seat of a town to one of its villages, bent twice. */
  const road = (town: Place, village: Place) => [at(town), ...[0.33, 0.66].map((t) => [town.lon + (village.lon - town.lon) * t + (m.random.next() - 0.5) * 0.004, town.lat + (village.lat - town.lat) * t + (m.random.next() - 0.5) * 0.004]), at(village)]
  return [
    { title: '洪水淹没范围（演示）', theme: 'flood', file: 'flood.geojson', text: collection(spread(seats, m.some(160)).map((place) => feature({ 名称: `${place.shortName}低洼淹没区`, 重现期: m.random.pick([20, 50, 100]), 最大水深: m.random.pick(depths) }, 'Polygon', pool(place)))) },
    { title: '历史灾害点（演示）', theme: 'geology', file: 'history.geojson', text: collection(spread(seats.toReversed(), m.some(220)).map((place) => { const { lon, lat } = m.near(place, 900); return feature({ 名称: `${place.shortName}历史灾害点`, 年份: m.random.between(1990, 2021), 灾种: m.random.pick(['滑坡', '洪水', '风暴潮', '森林火灾']) }, 'Point', [lon, lat]) })) },
    { title: '转移路线（演示）', theme: 'capacity', file: 'routes.geojson', text: collection(towns.slice(0, m.some(174)).flatMap((town) => { const village = seats.find((place) => place.parentCode === town.code && (place.lon !== town.lon || place.lat !== town.lat)); return village ? [feature({ 名称: `${village.shortName}至${town.shortName}转移路线` }, 'LineString', road(town, village))] : [] })) },
  ]
}
