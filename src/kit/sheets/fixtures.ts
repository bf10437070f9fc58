// Workbooks as other programs write them, for the tests: parts by hand, zipped.
import { ZipFile } from 'yazl'
import type { Readable } from 'node:stream'
import { readSheet } from './read.ts'
import { kindOf, type CellKind, type ReadOptions, type Source } from './model.ts'
import { bytesOf } from './writeSheet.ts'

export type Parts = Record<string, string | Buffer>
export const zipOf = (parts: Parts, options: { compress?: boolean; forceZip64Format?: boolean } = {}): Promise<Buffer> => {
  const zip = new ZipFile()
  for (const [name, body] of Object.entries(parts)) zip.addBuffer(Buffer.from(body), name, options)
  zip.end({ forceZip64Format: options.forceZip64Format ?? false, comment: '' })
  return bytesOf(zip.outputStream as Readable)
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export type Book = { sheetData?: string; sheet?: string; strings?: string; styles?: string; date1904?: boolean; names?: string[]; more?: Parts; relations?: string; sheetAttributes?: string[] }

/** A workbook of Excel's shape around the given rows. */
export function book({ sheetData = '', sheet, strings, styles, date1904, names = ['Sheet1'], more = {}, relations = '', sheetAttributes = [] }: Book): Parts {
  const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${body}`
  return {
    '[Content_Types].xml': xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': xml(`<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': xml(`<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${names.map((n, i) => `<sheet name="${n}" sheetId="${i + 1}" ${sheetAttributes[i] ?? ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': xml(`<Relationships xmlns="${PACKAGE}">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}${strings === undefined ? '' : `<Relationship Id="rIdS" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/>`}${styles === undefined ? '' : `<Relationship Id="rIdT" Type="${REL}/styles" Target="styles.xml"/>`}${relations}</Relationships>`),
    'xl/worksheets/sheet1.xml': xml(sheet ?? `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': xml(`<sst xmlns="${MAIN}">${strings}</sst>`) }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': xml(`<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`) }),
    ...more,
  }
}

export const xlsx = async (given: Book): Promise<Source> => ({ bytes: await zipOf(book(given)) })

/** Number formats as styles: cell style n has the n-th. */
export const stylesOf = (...formats: (string | number)[]): string =>
  `<numFmts>${formats.map((f, i) => (typeof f === 'string' ? `<numFmt numFmtId="${170 + i}" formatCode="${f.replaceAll('"', '&quot;')}"/>` : '')).join('')}</numFmts>`
  + `<cellStyleXfs><xf numFmtId="22"/></cellStyleXfs><cellXfs>${formats.map((f, i) => `<xf numFmtId="${typeof f === 'string' ? 170 + i : f}"/>`).join('')}</cellXfs>`

export type Read = { rows: string[][]; kinds: CellKind[][]; numbers: number[] }
export async function readAll(source: Source, options: ReadOptions = {}): Promise<Read> {
  const all: Read = { rows: [], kinds: [], numbers: [] }
  for await (const batch of readSheet(source, options)) {
    all.rows.push(...batch.rows)
    all.numbers.push(...batch.numbers)
    all.kinds.push(...batch.rows.map((row, r) => row.map((_, c) => kindOf(batch, r, c))))
  }
  return all
}
export const rowsOf = async (given: Book): Promise<string[][]> => (await readAll(await xlsx(given))).rows
export const csv = (text: string | Buffer): Source => ({ bytes: Buffer.from(text) })

/** The code of the problem that refuses a source; 'taken' where none does. */
export const refusal = (source: Source, options: ReadOptions = {}): Promise<string> =>
  readAll(source, options).then(() => 'taken', (error: { code?: string; message: string }) => error.code ?? `no problem: ${error.message}`)
