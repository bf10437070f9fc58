// 核对: the file, row by row, into the stage or among the wrong rows; then beside itself and beside the ledger. Nothing of the ledger is touched.
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Actor, system } from '#kit/access'
import { sql, type Db, type Tx } from '#kit/db'
import { type About, type Batch, lookIntoSheet, type Look, type Packed, readPacked, unpack } from '#kit/sheets'
import type { Ledger } from '#registry/definition'
import { versionOf } from '#registry/ledger'
import type { Given } from './check.ts'
import { knower } from './columns.ts'
import { changedSpans, type Fallen, findHidden, findTwins, matchLedger } from './compare.ts'
import type { Judges } from './crew.ts'
import { noHeader, noRows } from './errors.ts'
import { below } from './judge.ts'
import type { Found, Issue } from './model.ts'
import { offerOf } from './position.ts'
import { type Recognised, recognise } from './recognise.ts'
import { emptyStage, stageOf } from './stage.ts'
import { editsOf, type Edits, type Import, type KeptRow, layOut, putRows } from './store.ts'

/** It was cancelled, or another process took it over. */
export class Stopped extends Error {}

const batchRows = 1000, beatMs = 400

/** What an import's examination and writing are done with. */
export type Work = { db: Db; imported: Import; ledger: Ledger; worker: string; judges: Judges; signal?: AbortSignal }

/** Says how far it is; ends the work where a person has cancelled it. */
export function beater({ db, imported, worker, signal }: Omit<Work, 'judges'>): (progress?: { read: number }) => Promise<void> {
  let last = 0
  return async (progress) => {
    signal?.throwIfAborted()
    const now = performance.now()
    if (progress && now - last < beatMs) return
    last = now
    const alive = await db.tx(system('import'), (tx) => tx.run(sql`update imports set beat_at = clock_timestamp(), read = coalesce(${progress?.read ?? null}::int, read) where id = ${imported.id} and worker = ${worker} and state in ('checking', 'writing')`))
    if (!alive) throw new Stopped()
  }
}

/** `rows` of the file below its header; what the check found besides. */
export type Conclusion = { state: 'mapping' } | { state: 'ready'; rows: number; skipped: number; version: string; offer: Found['offer'] }

/** The order of things; rows are read and judged in threads of their own (kit/sheets, crew.ts). */
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
  const { db, imported, ledger, judges } = work, actor = imported.actor as Actor, beat = beater(work), sheet = await openSheet(path, imported.setup.sheet)
  try {
    const { seen, total } = await recognised(work, path, sheet), edits = await db.tx(actor, (tx) => editsOf(tx, imported.id))
    await beat()
    await db.tx(system('import'), (own) => own.run(sql`update imports set found = ${JSON.stringify(seen.found)}::jsonb, total = ${Math.max(0, total - seen.headerRow)}, read = 0 where id = ${imported.id}`))
    if (seen.found.missing.length) return { state: 'mapping' }
    await judges.begin({ imported, seen: { columns: seen.columns, names: seen.names, headerRow: seen.headerRow, filled: seen.filled }, edits })
    const { last, held } = await readThrough(judges, sheet.batches(), beat)
    if (!last) throw noRows()
    const version = await db.tx(actor, (tx) => versionOf(tx, ledger)), fallen = await compare(work, beat), rows = last - seen.headerRow
    await settle(work, path, seen, edits, fallen)
    return { state: 'ready', rows, skipped: rows - held, version, offer: offerOf(await judges.leave(), imported.setup.datum ?? 'wgs84') }
  } finally {
    await sheet.close()
  }
}

type Open = { about: About; first: Batch | undefined; batches: () => AsyncGenerator<Packed>; close: () => Promise<unknown> }
/** The sheet with its first rows at hand; it is not parsed further until they are taken. */
async function openSheet(path: string, sheet: string | undefined): Promise<Open> {
  let about: About | undefined
  const reader = readPacked({ path }, { batch: batchRows, ...(sheet ? { sheet } : {}), onAbout: (told) => { about = told } }), { value } = await reader.next(), first = value ?? undefined
  if (!about) throw noHeader()
  return { about, first: first && unpack(first), close: () => reader.return(), batches: async function* () { if (first) yield first; yield* reader } }
}

const headRows = 30
/** By the first rows alone where merged cells can't matter; else after a look at the whole sheet, for they stand at its end. */
async function recognised({ db, imported, ledger }: Work, path: string, { about, first }: Open): Promise<{ seen: Recognised; total: number }> {
  const { setup, regionPath } = imported, meant = (look: Look) => db.tx(imported.actor as Actor, (tx) => recognise(tx, ledger, look, setup, regionPath)), claimed = Number(/:[A-Z]+(\d+)$/.exec(about.sheets.find((s) => s.name === about.sheet)?.dimension ?? '')?.[1] ?? 0)
  if (!first) throw noHeader()
  if (about.format === 'xlsx' && claimed >= (first.numbers.at(-1) ?? 0)) {
    const head = { ...first, rows: first.rows.slice(0, headRows), numbers: first.numbers.subarray(0, headRows) }, seen = await meant({ ...about, head, merges: [], rows: claimed })
    if (plain(ledger, seen, head)) return { seen, total: claimed }
  }
  const look = await lookIntoSheet({ path }, setup.sheet ? { sheet: setup.sheet } : {})
  return { seen: await meant(look), total: look.rows }
}

/** Nothing that looks merged: a header without gaps, of one line, and no place that stands for the rows below it. */
function plain(ledger: Ledger, { names, columns, headerRow }: Recognised, head: Batch): boolean {
  const known = knower(ledger), at = [...head.numbers].indexOf(headerRow), data = head.rows.slice(at + 1), next = data[0] ?? []
  if (at < 0 || names.some((name) => !name) || next.some((cell) => known(cell) > 0)) return false
  return !columns.some((target, i) => ['county', 'town', 'village', 'place'].includes(target ?? '') && data.some((cells) => !cells[i]) && data.some((cells) => cells[i]))
}

/** Hands the batches to the judges, as many at a time as these have hands, and counts what comes back. */
async function readThrough(judges: Judges, batches: AsyncGenerator<Packed>, beat: (progress?: { read: number }) => Promise<void>): Promise<{ last: number; held: number }> {
  const under = new Set<Promise<void>>(), sum = { rows: 0, last: 0, held: 0 }
  for await (const batch of batches) {
    while (under.size >= judges.lanes) await Promise.race(under)
    const one: Promise<void> = judges.take(batch).then((taken) => {
      sum.rows += taken.rows
      sum.held += taken.held
      sum.last = Math.max(sum.last, taken.last)
      under.delete(one)
    })
    one.catch(() => {}) // told by whoever waits for it
    under.add(one)
    await beat({ read: sum.rows })
  }
  await Promise.all(under)
  return sum
}

/** Beside itself and beside the ledger; what fell by that. */
async function compare({ db, imported: { id, actor }, ledger, judges }: Work, beat: () => Promise<void>): Promise<Fallen> {
  const fallen: Fallen = new Map()
  const spans = await db.tx(actor, async (tx) => {
    await tx.run(sql`select set_config('work_mem', '64MB', true), registry_analyze_stage(${ledger.table})`)
    await findTwins(tx, ledger, id, fallen)
    await matchLedger(tx, ledger, id)
    return changedSpans(tx, ledger, id)
  })
  await beat()
  await Promise.all(Array.from({ length: judges.lanes }, async () => {
    for (let span = spans.shift(); span; span = spans.shift()) { for (const [rowNo, issues] of await judges.merge(span)) fallen.set(rowNo, issues); await beat() }
  }))
  if (actor.scope) await db.tx(system('import'), (tx) => findHidden(tx, ledger, id, fallen))
  return fallen
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
  for await (const packed of (await openSheet(path, seen.found.sheet || undefined)).batches()) {
    const batch = below(unpack(packed), seen, edits)
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
