// 核对: the file, row by row, into the stage or among the wrong rows; then beside itself and beside the ledger. Nothing of the ledger is touched.
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { system } from '#kit/access'
import { sql, type Db, type Tx } from '#kit/db'
import { type About, type Batch, kindOf, lookIntoSheet, readSheet } from '#kit/sheets'
import type { Ledger } from '#registry/definition'
import { versionOf } from '#registry/ledger'
import { type Checker, checkerFor, type Given } from './check.ts'
import { knower } from './columns.ts'
import { type Fallen, findHidden, findTwins, matchLedger, mergeChanged } from './compare.ts'
import { noHeader, noRows } from './errors.ts'
import type { Found, Issue } from './model.ts'
import { type Recognised, recognise } from './recognise.ts'
import { copier, emptyStage, type Staged, stageOf } from './stage.ts'
import { editsOf, type Edits, type Import, type KeptRow, layOut, putRows } from './store.ts'

/** It was cancelled, or another process took it over. */
export class Stopped extends Error {}

const batchRows = 1000, beatMs = 400

export type Work = { db: Db; imported: Import; ledger: Ledger; worker: string }

/** Says how far it is; ends the work where a person has cancelled it. */
export function beater({ db, imported, worker }: Work): (progress?: { read: number }) => Promise<void> {
  let last = 0
  return async (progress) => {
    const now = performance.now()
    if (progress && now - last < beatMs) return
    last = now
    const alive = await db.tx(system('import'), (tx) => tx.run(sql`update imports set beat_at = clock_timestamp(), read = coalesce(${progress?.read ?? null}::int, read) where id = ${imported.id} and worker = ${worker} and state in ('checking', 'writing')`))
    if (!alive) throw new Stopped()
  }
}

/** `rows` of the file below its header; what the check found besides. */
export type Conclusion = { state: 'mapping' } | { state: 'ready'; rows: number; skipped: number; version: string; offer: Found['offer'] }

/** In a thread of its own (thread.ts). */
export async function examine(work: Work): Promise<Conclusion> {
  const { db, imported, ledger } = work, path = join(tmpdir(), `anlan-import-${randomUUID()}`)
  try {
    await db.tx(system('import'), async (tx) => {
      await emptyStage(tx, ledger, imported.id)
      await tx.run(sql`delete from import_rows where import_id = ${imported.id}`)
      await layOut(tx, imported.id, path)
    })
    return await pass(work, path)
  } finally {
    await rm(path, { force: true })
  }
}

async function pass(work: Work, path: string): Promise<Conclusion> {
  const { db, imported, ledger } = work, { actor, setup } = imported, beat = beater(work), sheet = await openSheet(path, setup.sheet)
  try {
    return await db.tx(actor, async (tx): Promise<Conclusion> => {
      const { seen, total } = await recognised(tx, work, path, sheet), edits = await editsOf(tx, imported.id)
      await beat()
      await db.tx(system('import'), (own) => own.run(sql`update imports set found = ${JSON.stringify(seen.found)}::jsonb, total = ${Math.max(0, total - seen.headerRow)}, read = 0 where id = ${imported.id}`))
      if (seen.found.missing.length) return { state: 'mapping' }
      const under = setup.region ?? imported.regionPath.split('/').filter(Boolean).at(-1), datum = setup.datum ?? 'wgs84'
      const checker = await checkerFor(tx, ledger, { columns: seen.columns, names: seen.names, under, scope: actor.scope, datum, filled: seen.filled })
      const read = await readThrough(work, below(sheet.batches(), seen, edits), seen, checker, beat)
      if (!read.last) throw noRows()
      const version = await versionOf(tx, ledger), fallen: Fallen = new Map(), rows = read.last - seen.headerRow
      await compare(work, fallen, beat)
      await settle(work, path, seen, edits, fallen)
      return { state: 'ready', rows, skipped: rows - read.held, version, offer: checker.tally.offer(datum) }
    })
  } finally {
    await sheet.close()
  }
}

type Open = { about: About; first: Batch | undefined; batches: () => AsyncGenerator<Batch>; close: () => Promise<unknown> }
/** The sheet with its first rows at hand; it is not parsed further until they are taken. */
async function openSheet(path: string, sheet: string | undefined): Promise<Open> {
  let about: About | undefined
  const reader = readSheet({ path }, { batch: batchRows, ...(sheet ? { sheet } : {}), onAbout: (told) => { about = told } }), { value } = await reader.next(), first = value ?? undefined
  if (!about) throw noHeader()
  return { about, first, close: () => reader.return(), batches: async function* () { if (first) yield first; yield* reader } }
}

const headRows = 30
/** By the first rows alone where merged cells can't matter; else after a look at the whole sheet, for they stand at its end. */
async function recognised(tx: Tx, { imported, ledger }: Work, path: string, { about, first }: Open): Promise<{ seen: Recognised; total: number }> {
  const { setup, regionPath } = imported, claimed = Number(/:[A-Z]+(\d+)$/.exec(about.sheets.find((s) => s.name === about.sheet)?.dimension ?? '')?.[1] ?? 0)
  if (!first) throw noHeader()
  if (about.format === 'xlsx' && claimed >= (first.numbers.at(-1) ?? 0)) {
    const head = { ...first, rows: first.rows.slice(0, headRows), numbers: first.numbers.subarray(0, headRows) }, seen = await recognise(tx, ledger, { ...about, head, merges: [], rows: claimed }, setup, regionPath)
    if (plain(ledger, seen, head)) return { seen, total: claimed }
  }
  const look = await lookIntoSheet({ path }, setup.sheet ? { sheet: setup.sheet } : {})
  return { seen: await recognise(tx, ledger, look, setup, regionPath), total: look.rows }
}

/** Nothing that looks merged: a header without gaps, of one line, and no place that stands for the rows below it. */
function plain(ledger: Ledger, { names, columns, headerRow }: Recognised, head: Batch): boolean {
  const known = knower(ledger), at = [...head.numbers].indexOf(headerRow), data = head.rows.slice(at + 1), next = data[0] ?? []
  if (at < 0 || names.some((name) => !name) || next.some((cell) => known(cell) > 0)) return false
  return !columns.some((target, i) => ['county', 'town', 'village', 'place'].includes(target ?? '') && data.some((cells) => !cells[i]) && data.some((cells) => cells[i]))
}

type Held = { last: number; held: number }

async function readThrough(work: Work, batches: AsyncGenerator<Below>, seen: Recognised, checker: Checker, beat: (progress?: { read: number }) => Promise<void>): Promise<Held> {
  const { db, imported, ledger } = work, copy = copier(ledger, imported.id)
  let last = 0, held = 0, before: Promise<unknown> = Promise.resolve()
  for await (const { numbers, rows } of batches) {
    await checker.ready(rows)
    const staged: Staged[] = [], kept: KeptRow[] = []
    rows.forEach((row, i) => {
      const rowNo = numbers[i] as number, judged = checker.judge(row)
      if (judged.kind === 'skip') return
      held++
      if (judged.kind === 'wrong') return void kept.push({ rowNo, verdict: 'wrong', kept: { cells: row.cells, issues: judged.issues } })
      staged.push({ rowNo, record: judged.record, clears: judged.clears })
      if (judged.lacks.length) kept.push({ rowNo, verdict: 'pending', kept: { cells: row.cells, issues: judged.lacks } })
      else if (judged.notes.length) kept.push({ rowNo, verdict: 'noted', kept: { cells: row.cells, issues: judged.notes } })
    })
    last = numbers.at(-1) ?? last
    // the next batch is judged while this one is on its way
    await before
    before = db.tx(system('import'), async (tx) => { await copy(tx, staged); await putRows(tx, imported, kept) })
    before.catch(() => {})
    await beat({ read: last - seen.headerRow })
  }
  await before
  return { last, held }
}

type Below = { numbers: number[]; rows: Given[] }
/** The rows below the header, with what was mended in the drawer. */
async function* below(batches: AsyncIterable<Batch>, seen: Recognised, edits: Edits): AsyncGenerator<Below> {
  for await (const batch of batches) {
    const numbers: number[] = [], rows: Given[] = []
    batch.rows.forEach((cells, r) => {
      const rowNo = batch.numbers[r] as number
      if (rowNo <= seen.headerRow) return
      numbers.push(rowNo)
      rows.push(given(batch, r, cells, edits.get(rowNo)))
    })
    if (rows.length) yield { numbers, rows }
  }
}

function given(batch: Batch, r: number, cells: string[], edit: Record<number, string> | undefined): Given {
  if (!edit) return { cells, kind: (column) => kindOf(batch, r, column) }
  const mended = [...cells]
  for (const [column, text] of Object.entries(edit)) { for (let i = mended.length; i < Number(column); i++) mended[i] = ''; mended[Number(column)] = text }
  return { cells: mended, kind: (column) => (edit[column] === undefined ? kindOf(batch, r, column) : 'text') }
}

async function compare(work: Work, fallen: Fallen, beat: () => Promise<void>): Promise<void> {
  const { db, imported: { id, actor }, ledger } = work
  await db.tx(actor, async (tx) => {
    await tx.run(sql`select set_config('work_mem', '64MB', true), registry_analyze_stage(${ledger.table})`)
    await findTwins(tx, ledger, id, fallen)
    await matchLedger(tx, ledger, id)
    await beat()
    await mergeChanged(tx, ledger, id, fallen, beat)
  })
  if (actor.scope) await db.tx(system('import'), (tx) => findHidden(tx, ledger, id, fallen))
}

/** What fell beside others goes from the stage to the wrong rows, with its cells out of the file once more; what a row lacks counts only where the ledger has no such row. */
async function settle(work: Work, path: string, seen: Recognised, edits: Edits, fallen: Fallen): Promise<void> {
  const { db, imported, ledger } = work, stage = stageOf(ledger)
  await db.tx(system('import'), async (tx) => {
    await tx.run(sql`delete from ${stage} s using import_rows r where r.import_id = ${imported.id} and s.import_id = r.import_id and s.row_no = r.row_no and r.verdict = 'pending' and s.verdict = 'new'`)
    await tx.run(sql`update import_rows r set verdict = 'wrong' where r.import_id = ${imported.id} and r.verdict = 'pending' and not exists (select from ${stage} s where s.import_id = r.import_id and s.row_no = r.row_no)`)
    await tx.run(sql`delete from import_rows where import_id = ${imported.id} and verdict = 'pending'`)
  })
  if (!fallen.size) return
  let rows: KeptRow[] = []
  const put = () => db.tx(system('import'), async (tx) => {
    await tx.run(sql`delete from ${stage} where import_id = ${imported.id} and row_no = any(${rows.map((r) => r.rowNo)}::int[])`)
    await putRows(tx, imported, rows)
    rows = []
  })
  for await (const batch of below((await openSheet(path, seen.found.sheet || undefined)).batches(), seen, edits)) {
    batch.numbers.forEach((rowNo, i) => { const issues = fallen.get(rowNo); if (issues) rows.push({ rowNo, verdict: 'wrong', kept: { cells: (batch.rows[i] as Given).cells, issues: placed(issues, seen, (batch.rows[i] as Given).cells) } }) })
    if (rows.length) await put()
  }
}

/** The column of each issue, now that the row is at hand. */
export const placed = (issues: readonly Issue[], { columns }: Pick<Recognised, 'columns'>, cells: readonly string[]): Issue[] =>
  issues.map((issue) => { const column = columns.indexOf(issue.field); return column < 0 || issue.column !== null ? issue : { ...issue, column, text: cells[column] ?? '' } })

/** The counts out of the rows themselves. */
export async function recount(tx: Tx, ledger: Ledger, id: string): Promise<void> {
  await tx.run(sql`update imports i set fresh = s.fresh, changed = s.changed, same = s.same, wrong = r.wrong, noted = r.noted
    from (select count(*) filter (where verdict = 'new') as fresh, count(*) filter (where verdict = 'changed') as changed, count(*) filter (where verdict = 'same') as same from ${stageOf(ledger)} where import_id = ${id}) s,
      (select count(*) filter (where verdict = 'wrong') as wrong, count(*) filter (where verdict = 'noted') as noted from import_rows where import_id = ${id}) r where i.id = ${id}`)
}
