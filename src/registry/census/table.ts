// A workbook or a csv with longitude and latitude in two columns is a layer of points: its rows become features, its other columns their properties.
import { headerText, readSheet, type Source } from '#kit/sheets'
import { brokenLayer } from './errors.ts'
import { caps } from './read.ts'

const longitudes = ['经度', 'lon', 'lng', 'longitude', 'x', '东经', '经度(°)', '经度（°）'], latitudes = ['纬度', 'lat', 'latitude', 'y', '北纬', '纬度(°)', '纬度（°）']
/** Above the header stand at most so many rows of titles. */
const above = 30
const at = (names: readonly string[], wanted: readonly string[]) => names.findIndex((name) => wanted.includes(headerText(name).toLowerCase()))
/** 118.59 as it is; empty and words stay no number, so that the layer's reader says so. */
const degrees = (text: string | undefined) => (text?.trim() ? Number(text.trim()) : null)
export type Axes = { lon?: string | null; lat?: string | null }
/** `text` (a GeoJSON FeatureCollection) is null where no two columns of positions were found or named. */
export type Table = { names: string[]; lon: string | null; lat: string | null; text: string | null }

/** The header is the first row, among thirty, that names both columns; where none does, the fullest of them is shown as the header. */
export async function readTable(source: Source, axes: Axes = {}): Promise<Table> {
  const features: object[] = [], early: string[][] = []
  const find = (row: readonly string[], named: string | null | undefined, usual: readonly string[]) => (named ? row.findIndex((name) => name.trim() === named) : at(row, usual))
  let names: string[] | undefined, lon = -1, lat = -1
  for await (const { rows, numbers } of readSheet(source))
    for (const [i, row] of rows.entries()) {
      if (!names) {
        ;[lon, lat] = [find(row, axes.lon, longitudes), find(row, axes.lat, latitudes)]
        if (lon >= 0 && lat >= 0 && lon !== lat) names = row.map((name) => name.trim())
        else if (early.push(row) > above) return unread(early)
        continue
      }
      if (!row.some((cell) => cell.trim())) continue
      const properties = Object.fromEntries(names.flatMap((name, c) => (name && c !== lon && c !== lat && row[c] ? [[name, row[c]]] : [])))
      features.push({ type: 'Feature', properties: { ...properties, 行: numbers[i] }, geometry: { type: 'Point', coordinates: [degrees(row[lon]), degrees(row[lat])] } })
      // one more than is taken says that there are too many
      if (features.length > caps.features) break
    }
  return names ? { names: names.filter(Boolean), lon: names[lon] ?? null, lat: names[lat] ?? null, text: JSON.stringify({ type: 'FeatureCollection', features }) } : unread(early)
}

function unread(rows: readonly string[][]): Table {
  const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() && Number.isNaN(Number(cell))).length
  const header = rows.reduce<string[]>((best, row) => (filled(row) > filled(best) ? row : best), [])
  return { names: header.map((name) => name.trim()).filter(Boolean), lon: null, lat: null, text: null }
}

export const noAxes = { feature: null, zh: '表里没有找到“经度”和“纬度”两列', en: 'no columns of longitude and latitude were found' }
/** The text of a GeoJSON FeatureCollection. Throws census.broken_layer where it has no positions. */
export async function layerOfTable(source: Source, axes: Axes = {}): Promise<string> {
  const { text } = await readTable(source, axes)
  if (text === null) throw brokenLayer({ troubles: [noAxes] })
  return text
}
