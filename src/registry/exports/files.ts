// 导出格式 file formats: one object per format; nothing outside asks which.
import { Readable } from 'node:stream'
import type { Ledger } from '#registry/definition'
import { type Column as SheetColumn, writeCsv, writeSheet } from '#kit/sheets'
import type { Format } from './api.ts'
import type { Cell, Column } from './columns.ts'

export type Content = { ledger: Ledger; columns: readonly Column[]; /** cells in the order of the columns */ rows: AsyncIterable<readonly Cell[][]> }
export type FileFormat = {
  mime: string
  ending: string
  /** rows that one file can hold */
  most?: number
  /** asks for lon and lat as the last two cells of a row, beside the columns */
  placed?: true
  make: (content: Content) => Readable
}

export const sheetColumn = ({ label, field, key, text, choices }: Omit<Column, 'select' | 'cell'>): SheetColumn => ({
  title: label.zh, kind: field?.kind === 'day' ? 'date' : text ? 'text' : field?.kind === 'integer' || field?.kind === 'decimal' || key === 'lon' || key === 'lat' ? 'number' : 'text',
  ...(choices.length ? { codes: choices } : {}), width: Math.min(40, Math.max(10, label.zh.length * 2 + 4, key.length > 3 && field?.kind === 'text' ? 22 : 0)),
})

async function* each<T>(batches: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const batch of batches) yield* batch
}

const xlsx: FileFormat = {
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx', most: 1_048_575,
  make: ({ ledger, columns, rows }) => writeSheet({ sheets: [{ name: ledger.title.zh, columns: columns.map(sheetColumn), rows: each(rows), freeze: { rows: 1, columns: 1 } }] }),
}

const csv: FileFormat = { mime: 'text/csv; charset=utf-8', ending: 'csv', make: ({ columns, rows }) => writeCsv(columns.map(sheetColumn), each(rows)) }

/** RFC 7946, WGS84. A row without a position is a feature without geometry: the counts stay the list's. */
const geojson: FileFormat = { mime: 'application/geo+json', ending: 'geojson', placed: true, make: (content) => Readable.from(features(content), { objectMode: false }) }

async function* features({ ledger, columns, rows }: Content): AsyncGenerator<string> {
  yield `{"type":"FeatureCollection","name":${JSON.stringify(ledger.title.zh)},"features":[`
  let first = true
  for await (const batch of rows) {
    const list = batch.map((row) => JSON.stringify({ type: 'Feature', geometry: geometryOf(row.slice(-2)), properties: Object.fromEntries(columns.map((c, i) => [c.label.zh, row[i]])) }))
    yield (first ? '\n' : ',\n') + list.join(',\n')
    first = false
  }
  yield '\n]}\n'
}
const geometryOf = ([lon, lat]: readonly Cell[]) => (lon === null || lat === null ? null : { type: 'Point', coordinates: [lon, lat] })

export const files: Record<Format, FileFormat> = { xlsx, csv, geojson }
