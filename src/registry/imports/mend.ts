// 改正: cells of a wrong row set right in the drawer and judged anew, beside the file and beside the ledger.
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import type { Ledger } from '#registry/definition'
import { type Checker, checkerFor } from './check.ts'
import { type Fallen, findHidden, matchLedger, mergeChanged } from './compare.ts'
import { noSuchRow, wrongState } from './errors.ts'
import { placed, recount } from './examine.ts'
import type { Found, Issue, PreviewRow } from './model.ts'
import { copier, sameKey, stageOf } from './stage.ts'
import { find, type Import, type Kept, opened, putEdit, putRows } from './store.ts'
import { importOf, maySeeCells, sightly } from './view.ts'

type Fix = { column: number; text: string }
/** Rows mended at one click at most; the rest by another. */
const most = 2000

export async function mend(tx: Tx, id: string, row: number, given: { cells: readonly Fix[]; alike?: string }): Promise<{ mended: number; row: PreviewRow | null } & Pick<Import, 'rows' | 'fresh' | 'changed' | 'same' | 'wrong' | 'skipped' | 'noted'>> {
  const { imported, ledger } = await importOf(tx, id, true), { found } = imported
  if (imported.state !== 'ready' || !('columns' in found)) throw wrongState({ state: imported.state, what: '改行' })
  const first = await tx.maybe<{ rowNo: number; sealed: Buffer }>(sql`select row_no, sealed from import_rows where import_id = ${id} and row_no = ${row} and verdict = 'wrong'`)
  if (!first) throw noSuchRow({ row })
  const setup = imported.setup, under = setup.region ?? imported.regionPath.split('/').filter(Boolean).at(-1)
  const checker = await checkerFor(tx, ledger, { columns: found.columns.map((c) => c.target), names: found.columns.map((c) => c.name), under, scope: tx.actor.scope, datum: setup.datum ?? 'wgs84', filled: [] })
  let mended = 0
  for (const one of [first, ...(given.alike ? await alike(tx, id, first, given.alike) : [])]) if (await again(tx, { imported, ledger, found, checker }, one.rowNo, opened<Kept>(one.sealed), given.cells)) mended++
  await recount(tx, ledger, id)
  await record(tx, { type: 'import.mended', subject: { kind: 'import', id }, region: imported.regionPath, data: { ledger: ledger.key, row, mended } })
  const left = await tx.maybe<{ sealed: Buffer }>(sql`select sealed from import_rows where import_id = ${id} and row_no = ${row} and verdict = 'wrong'`), now = await find(tx, id) as Import
  const { rows, fresh, changed, same, wrong, skipped, noted } = now
  return { mended, rows, fresh, changed, same, wrong, skipped, noted, row: left ? { row, verdict: 'wrong', name: '', fields: [], ...sightly(ledger, imported, opened<Kept>(left.sealed), maySeeCells(tx, ledger, imported)) } : null }
}

/** Other wrong rows with the same text in the same field. */
async function alike(tx: Tx, id: string, first: { rowNo: number; sealed: Buffer }, field: string): Promise<{ rowNo: number; sealed: Buffer }[]> {
  const issue = opened<Kept>(first.sealed).issues.find((i) => i.field === field)
  if (!issue) return []
  const rows = await tx.rows<{ rowNo: number; sealed: Buffer }>(sql`select row_no, sealed from import_rows where import_id = ${id} and verdict = 'wrong' and ${field} = any(fields) and row_no <> ${first.rowNo} order by row_no limit ${most}`)
  return rows.filter((row) => opened<Kept>(row.sealed).issues.some((i) => i.field === field && i.text === issue.text && i.suggest === issue.suggest))
}

type At = { imported: Import; ledger: Ledger; found: Found; checker: Checker }
async function again(tx: Tx, { imported, ledger, found, checker }: At, rowNo: number, kept: Kept, cells: readonly Fix[]): Promise<boolean> {
  const texts = [...kept.cells]
  for (const { column, text } of cells) { for (let i = texts.length; i < column; i++) texts[i] = ''; texts[column] = text }
  const row = { cells: texts, kind: (column: number) => (texts[column] ? 'text' as const : 'empty' as const) }
  await checker.ready([row])
  await putEdit(tx, imported, rowNo, Object.fromEntries(cells.map((c) => [c.column, c.text])))
  const judged = checker.judge(row), columns = { columns: found.columns.map((c) => c.target) }
  const stays = async (issues: readonly Issue[]) => { await tx.run(sql`delete from ${stageOf(ledger)} where import_id = ${imported.id} and row_no = ${rowNo}`); await putRows(tx, imported, [{ rowNo, verdict: 'wrong', kept: { cells: texts, issues: placed(issues, columns, texts) } }]); return false }
  if (judged.kind === 'skip') return stays([{ field: '', column: null, text: '', zh: '改后整行为空', en: 'the row is empty now' }])
  if (judged.kind === 'wrong') return stays(judged.issues)
  await copier(ledger, imported.id)(tx, [{ rowNo, record: judged.record, clears: judged.clears }])
  const twin = await twinOf(tx, ledger, imported.id, rowNo)
  if (twin) return stays([{ field: ledger.naturalKey.find((n) => n !== 'region') ?? '', column: null, text: '', zh: `与第 ${twin} 行相同`, en: `the same key as row ${twin}` }])
  await matchLedger(tx, ledger, imported.id, rowNo)
  const fallen = await mergeChanged(tx, ledger, imported.id, { from: rowNo, to: rowNo })
  if (tx.actor.scope) await hidden(tx, ledger, imported.id, rowNo, fallen)
  const { verdict } = await tx.one<{ verdict: string }>(sql`select verdict from ${stageOf(ledger)} where import_id = ${imported.id} and row_no = ${rowNo}`), issues = fallen.get(rowNo) ?? (verdict === 'new' ? judged.lacks : [])
  if (issues.length) return stays(issues)
  if (judged.notes.length) await putRows(tx, imported, [{ rowNo, verdict: 'noted', kept: { cells: texts, issues: judged.notes } }])
  else await tx.run(sql`delete from import_rows where import_id = ${imported.id} and row_no = ${rowNo}`)
  return true
}

const twinOf = async (tx: Tx, ledger: Ledger, id: string, rowNo: number): Promise<number | undefined> =>
  (await tx.maybe<{ rowNo: number }>(sql`select o.row_no from ${stageOf(ledger)} o join ${stageOf(ledger)} s on ${sameKey(ledger, 's', 'o')} where o.import_id = ${id} and o.row_no <> ${rowNo} and s.import_id = ${id} and s.row_no = ${rowNo} limit 1`))?.rowNo

/** One key is asked beyond the asker's sight, and a yes or no comes back: what the unique index would say at the writing. */
async function hidden(tx: Tx, ledger: Ledger, id: string, rowNo: number, fallen: Fallen): Promise<void> {
  await tx.run(sql`select set_config('anlan.scope', '*', true)`)
  await findHidden(tx, ledger, id, fallen, rowNo).finally(() => tx.run(sql`select set_config('anlan.scope', ${tx.actor.scope}, true)`))
}
