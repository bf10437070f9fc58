// 错误行文件: the wrong rows under the same titles and the same header, each with its reason. Mended and brought again, it touches these rows alone: they are known by their natural key.
import { pipeline } from 'node:stream/promises'
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { streamed, type Streamed } from '#kit/http'
import { writeSheet } from '#kit/sheets'
import type { Ledger } from '#registry/definition'
import { REASON, ROW } from './columns.ts'
import { fileGone } from './errors.ts'
import type { Issue } from './model.ts'
import { type Import, type Kept, opened } from './store.ts'
import { importOf, maySeeCells, sightly } from './view.ts'

const batch = 1000

export async function wrongFileOf(tx: Tx, id: string): Promise<Streamed> {
  const { imported, ledger } = await importOf(tx, id), { found } = imported
  if (imported.erasedAt || !('columns' in found)) throw fileGone()
  await record(tx, { type: 'import.wrong_taken', subject: { kind: 'import', id }, region: imported.regionPath, data: { ledger: ledger.key, rows: imported.wrong } })
  const open = maySeeCells(tx, ledger, imported), header = [...found.columns.map((c) => c.name), REASON, ROW], [title, ...titles] = found.titles.map((text) => [text])
  const columns = header.map((name, i) => ({ title: title ? title[i] ?? '' : name, kind: 'text' as const, width: name === REASON ? 60 : name === ROW ? 8 : 16 }))
  const top = title ? [...titles, header] : []
  return streamed({
    name: `${imported.fileName.replace(/\.\w{1,5}$/, '')}.错误.xlsx`, mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (reading, out) => pipeline(writeSheet({ sheets: [{ name: found.sheet || ledger.title.zh, columns, rows: lines(reading, ledger, imported, header.length - 2, open, top), freeze: { rows: top.length + 1, columns: 0 } }] }), out),
  })
}

async function* lines(tx: Tx, ledger: Ledger, imported: Import, width: number, open: boolean, top: readonly (readonly string[])[]): AsyncGenerator<readonly unknown[]> {
  yield* top
  for (let after = 0; ;) {
    const rows = await tx.rows<{ rowNo: number; sealed: Buffer }>(sql`select row_no, sealed from import_rows where import_id = ${imported.id} and verdict = 'wrong' and row_no > ${after} order by row_no limit ${batch}`), last = rows.at(-1)
    if (!last) return
    for (const { rowNo, sealed } of rows) {
      const { cells, issues } = sightly(ledger, imported, opened<Kept>(sealed), open)
      yield [...Array.from({ length: width }, (_, i) => cells[i] ?? ''), reasonOf(issues, imported), rowNo]
    }
    after = last.rowNo
  }
}

const reasonOf = (issues: readonly Issue[], imported: Import): string => issues.map((i) => `${i.column !== null && 'columns' in imported.found ? `${imported.found.columns[i.column]?.name ?? ''}：` : ''}${i.zh}`).join('；')
