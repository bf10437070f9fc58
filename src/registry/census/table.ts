// A workbook or a csv with longitude and latitude in two columns is a layer of points: its rows become features, its other columns their properties.
import { headerText, readSheet, type Source } from '#kit/sheets'
import { brokenLayer } from './errors.ts'

const longitudes = ['经度', 'lon', 'lng', 'longitude', 'x', '东经', '经度(°)', '经度（°）'], latitudes = ['纬度', 'lat', 'latitude', 'y', '北纬', '纬度(°)', '纬度（°）']
const at = (names: readonly string[], wanted: readonly string[]) => names.findIndex((name) => wanted.includes(headerText(name).toLowerCase()))
/** 118.59 as it is; empty and words stay no number, so that the layer's reader says so. */
const degrees = (text: string | undefined) => (text?.trim() ? Number(text.trim()) : null)

/** The text of a GeoJSON FeatureCollection. The header is the first row, among thirty, that names both columns. */
export async function layerOfTable(source: Source): Promise<string> {
  const features: object[] = []
  let names: string[] | undefined, lon = -1, lat = -1, seen = 0
  for await (const { rows, numbers } of readSheet(source))
    for (const [i, row] of rows.entries()) {
      if (!names) {
        ;[lon, lat] = [at(row, longitudes), at(row, latitudes)]
        if (lon >= 0 && lat >= 0) names = row.map((name) => name.trim())
        else if (++seen > 30) break
        continue
      }
      if (!row.some((cell) => cell.trim())) continue
      const properties = Object.fromEntries(names.flatMap((name, c) => (name && c !== lon && c !== lat && row[c] ? [[name, row[c]]] : [])))
      features.push({ type: 'Feature', properties: { ...properties, 行: numbers[i] }, geometry: { type: 'Point', coordinates: [degrees(row[lon]), degrees(row[lat])] } })
    }
  if (!names) throw brokenLayer({ troubles: [{ feature: null, zh: '表里没有找到“经度”和“纬度”两列', en: 'no columns of longitude and latitude were found' }] })
  return JSON.stringify({ type: 'FeatureCollection', features })
}
