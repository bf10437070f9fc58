// 导出格式 file formats: one object per format; nothing outside asks which.
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Ledger } from '#registry/definition'
import type { Format } from './api.ts'
import type { Cell, Column } from './columns.ts'

export type Content = { ledger: Ledger; columns: readonly Column[]; /** cells in the order of the columns */ rows: AsyncIterable<readonly Cell[][]>; /** whose file it is */ by: string; out: Writable }
export type FileFormat = { mime: string; ending: string; /** asks for lon and lat as the last two cells of a row, beside the columns */ placed?: true; write: (content: Content) => Promise<void> }

async function put(out: Writable, text: string): Promise<void> {
  if (out.destroyed) throw new Error('the client has left')
  if (!out.write(text)) await Promise.race([once(out, 'drain'), once(out, 'close').then(() => { throw new Error('the client has left') })])
}

const csv: FileFormat = {
  mime: 'text/csv; charset=utf-8', ending: 'csv',
  write: async ({ columns, rows, out }) => {
    await put(out, `\uFEFF${columns.map((c) => quoted(c.label.zh)).join(',')}\r\n`)
    for await (const batch of rows) await put(out, batch.map((row) => `${row.map(inCsv).join(',')}\r\n`).join(''))
  },
}
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
/** Text that a spreadsheet would take for a formula is led by an apostrophe; numbers are left alone. */
const inCsv = (cell: Cell) => (cell === null ? '' : typeof cell === 'number' ? String(cell) : quoted(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))

/** RFC 7946, WGS84. A row without a position is a feature without geometry: the counts stay the list's. */
const geojson: FileFormat = {
  mime: 'application/geo+json', ending: 'geojson', placed: true,
  write: async ({ ledger, columns, rows, out }) => {
    await put(out, `{"type":"FeatureCollection","name":${JSON.stringify(ledger.title.zh)},"features":[`)
    let first = true
    for await (const batch of rows) {
      const features = batch.map((row) => JSON.stringify({ type: 'Feature', geometry: geometryOf(row.slice(-2)), properties: Object.fromEntries(columns.map((c, i) => [c.label.zh, row[i]])) }))
      await put(out, (first ? '\n' : ',\n') + features.join(',\n'))
      first = false
    }
    await put(out, '\n]}\n')
  },
}
const geometryOf = ([lon, lat]: readonly Cell[]) => (lon === null || lat === null ? null : { type: 'Point', coordinates: [lon, lat] })

export const files: Record<Exclude<Format, 'xlsx'>, FileFormat> & Partial<Record<Format, FileFormat>> = { csv, geojson }
