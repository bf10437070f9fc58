// An import as pages and the terminal see it: progress, counts, and rows of the preview in people's words.
import { may } from '#kit/access'
import { raw, sql, type Tx } from '#kit/db'
import { forbidden, notFound } from '#kit/errors'
import { entries, isSealed, type Ledger, snake, writeCell } from '#registry/definition'
import { allLedgers, fieldsOf, ledgerNamed, mayReveal, undoHours } from '#registry/ledger'
import { placeLabels } from '#registry/regions'
import { type ImportCard, type ImportRow, type Issue, type PreviewRow, type Verdict } from './model.ts'
import { stageOf, tableOf } from './stage.ts'
import { find, type Import, type Kept, lock, opened } from './store.ts'

type Undone = { undoneAt: string | null; undoneBy: string | null; elapsed: number }

/** Only who may take rows of that ledger in and out. */
export async function importOf(tx: Tx, id: string, locked = false): Promise<{ imported: Import; ledger: Ledger }> {
  const imported = await (locked ? lock : find)(tx, id), ledger = imported && ledgerNamed(imported.ledger)
  if (!imported || !ledger) throw notFound({ what: '这次导入' })
  if (!may(tx.actor, `${ledger.key}.transfer`)) throw forbidden({ permission: `${ledger.key}.transfer` })
  return { imported, ledger }
}

const more = sql`(select c.at from ledger_changes c join ledger_changes u on u.id = i.change_id where c.id = u.undone_by) as undone_at, (select c.actor_name from ledger_changes c join ledger_changes u on u.id = i.change_id where c.id = u.undone_by) as undone_by, extract(epoch from anlan_now() - i.started_at)::float8 as elapsed`

function rowOf(i: Import & Undone, place: string): ImportRow {
  const checking = i.state === 'checking' && i.read > 0, rate = checking ? i.read / Math.max(0.05, i.elapsed) : null
  const until = i.writtenAt ? new Date(Date.parse(i.writtenAt) + undoHours * 3_600_000).toISOString() : null
  return {
    id: i.id, ledger: i.ledger, fileName: i.fileName, bytes: i.bytes, at: i.at, by: i.actorName, place, state: i.state, rows: i.rows, fresh: i.fresh, changed: i.changed, same: i.same, wrong: i.wrong, skipped: i.skipped, noted: i.noted, total: i.total, read: i.read,
    rate: rate === null ? null : Math.round(rate), secondsLeft: rate ? Math.max(0, Math.round(((i.total - i.read) / rate) * 10) / 10) : null,
    checkedAt: i.checkedAt, writtenAt: i.writtenAt, cancelledAt: i.cancelledAt, cancelledBy: i.cancelledBy, changeId: i.changeId, undoneAt: i.undoneAt, undoneBy: i.undoneBy, undoUntil: until, problem: i.problem, erased: i.erasedAt !== null,
  }
}

export async function cardOf(tx: Tx, id: string): Promise<ImportCard> {
  const row = await tx.maybe<Import & Undone>(sql`select i.*, ${more} from imports i where i.id = ${id}`)
  if (!row) throw notFound({ what: '这次导入' })
  const label = await placeLabels(tx, [row.regionPath])
  return { ...rowOf(row, label(row.regionPath)), setup: { ...row.setup, datum: row.setup.datum ?? 'wgs84' }, found: 'columns' in row.found ? row.found : null }
}

export async function listOf(tx: Tx, query: { ledger?: string; state?: string; limit: number; cursor?: string }): Promise<{ rows: ImportRow[]; next: string | null }> {
  const keys = allLedgers().filter((l) => may(tx.actor, `${l.key}.transfer`) && (!query.ledger || l.key === query.ledger)).map((l) => l.key), [at = null, id = null] = query.cursor?.split(' ') ?? []
  const found = await tx.rows<Import & Undone & { cursorAt: string }>(sql`select i.*, i.at::text as cursor_at, ${more} from imports i where i.ledger = any(${keys}::text[]) and (${query.state ?? null}::text is null or i.state = ${query.state ?? null})
    and (${at}::text is null or (i.at, i.id) < (replace(${at}::text, '_', ' ')::timestamptz, ${id}::uuid)) order by i.at desc, i.id desc limit ${query.limit + 1}`)
  const rows = found.slice(0, query.limit), last = rows.at(-1), label = await placeLabels(tx, rows.map((r) => r.regionPath))
  return { rows: rows.map((r) => rowOf(r, label(r.regionPath))), next: found.length > query.limit && last ? `${last.cursorAt.replace(' ', '_')} ${last.id}` : null }
}

/** Sealed columns of the file stay open to who brought it, and to those who may open them in the ledger. */
export const maySeeCells = (tx: Tx, ledger: Ledger, imported: Import): boolean => tx.actor.kind === 'system' || ('id' in tx.actor && 'id' in imported.actor && tx.actor.id === imported.actor.id) || mayReveal(tx.actor, ledger)

export function sightly(ledger: Ledger, imported: Import, kept: Kept, open: boolean): { cells: string[]; issues: Issue[] } {
  const columns = 'columns' in imported.found ? imported.found.columns : [], secret = (key: string | null | undefined) => { const field = key ? ledger.fields[key] : undefined; return Boolean(field && isSealed(field)) }
  if (open) return { cells: [...kept.cells], issues: [...kept.issues] }
  const hide = (text: string) => text.replace(/\d(?=\d{2})/g, '*')
  return { cells: kept.cells.map((cell, i) => (secret(columns[i]?.target) ? hide(cell) : cell)), issues: kept.issues.map((issue) => { if (!secret(issue.field)) return issue; const { suggest: _, fix: __, ...rest } = issue; return { ...rest, text: hide(issue.text), zh: hide(issue.zh), en: hide(issue.en) } }) }
}

type Asked = { verdict: Verdict; limit: number; cursor?: number }
export async function rowsOf(tx: Tx, id: string, { verdict, limit, cursor = 0 }: Asked): Promise<{ rows: PreviewRow[]; next: number | null }> {
  const { imported, ledger } = await importOf(tx, id)
  const found = verdict === 'wrong' || verdict === 'noted' ? await keptRows(tx, ledger, imported, verdict, cursor, limit + 1) : await stagedRows(tx, ledger, imported, verdict, cursor, limit + 1)
  return { rows: found.slice(0, limit), next: found.length > limit ? (found[limit - 1] as PreviewRow).row : null }
}

async function keptRows(tx: Tx, ledger: Ledger, imported: Import, verdict: 'wrong' | 'noted', after: number, limit: number): Promise<PreviewRow[]> {
  const rows = await tx.rows<{ rowNo: number; sealed: Buffer }>(sql`select row_no, sealed from import_rows where import_id = ${imported.id} and verdict = ${verdict} and row_no > ${after} order by row_no limit ${limit}`), open = maySeeCells(tx, ledger, imported)
  const nameAt = 'columns' in imported.found ? imported.found.columns.findIndex((c) => c.target === ledger.name) : -1
  return rows.map(({ rowNo, sealed }) => { const { cells, issues } = sightly(ledger, imported, opened<Kept>(sealed), open); return { row: rowNo, verdict, name: cells[nameAt] ?? '', cells, issues, fields: [] } })
}

type Staged = { rowNo: number; name: string | null; fields: string[] | null; before: Record<string, unknown> | null; after: Record<string, unknown> | null }
async function stagedRows(tx: Tx, ledger: Ledger, imported: Import, verdict: 'new' | 'changed' | 'same', after: number, limit: number): Promise<PreviewRow[]> {
  const diff = verdict === 'changed', written = imported.state === 'written'
  const rows = written ? [] : await tx.rows<Staged>(sql`select s.row_no, s.${raw(snake(ledger.name))}::text as name, s.fields, ${diff ? sql`to_jsonb(t)` : sql`null`} as before, ${diff ? sql`to_jsonb(s)` : sql`null`} as after
    from ${stageOf(ledger)} s ${diff ? sql`join ${tableOf(ledger)} t on t.id = s.id` : sql``} where s.import_id = ${imported.id} and s.verdict = ${verdict} and s.row_no > ${after} order by s.row_no limit ${limit}`)
  const label = await placeLabels(tx, rows.flatMap((r) => [r.before?.region_path, r.after?.region_path].filter((p): p is string => typeof p === 'string'))), refs = await refNames(tx, ledger, rows), reveal = mayReveal(tx.actor, ledger)
  return rows.map(({ rowNo, name, fields, before, after: then }) => ({ row: rowNo, verdict, name: name ?? '', cells: [], issues: [], fields: before && then ? fieldsOf(ledger, fields ?? []).filter((f) => reveal || !ledger.fields[f]?.sensitive).map((field) => ({ field, before: wordOf(ledger, field, before, label, refs), after: wordOf(ledger, field, then, label, refs) })) : [] }))
}

function wordOf(ledger: Ledger, name: string, record: Record<string, unknown>, label: (path: string) => string, refs: ReadonlyMap<string, string>): string {
  if (name === 'region') return typeof record.region_path === 'string' ? label(record.region_path) : ''
  if (name === 'position') return record.lon === null || record.lon === undefined ? '' : `${String(record.lon)}, ${String(record.lat)}`
  const field = ledger.fields[name]
  if (!field) return ''
  if (isSealed(field)) return String(record[`${snake(name)}_mask`] ?? '')
  const value = record[snake(name)]
  return field.kind === 'ref' ? refs.get(String(value)) ?? '' : writeCell(field, value)
}

async function refNames(tx: Tx, ledger: Ledger, rows: readonly Staged[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const [name, field] of entries(ledger)) {
    const target = field.kind === 'ref' ? ledgerNamed(field.ledger) : undefined, ids = target ? [...new Set(rows.flatMap((r) => [r.before?.[snake(name)], r.after?.[snake(name)]]).filter((v): v is string => typeof v === 'string'))] : []
    if (target && ids.length) for (const row of await tx.rows<{ id: string; name: string }>(sql`select t.id, t.${raw(snake(target.name))}::text as name from ${raw(`${target.table}_seen t`)} where t.id = any(${ids}::uuid[])`)) names.set(row.id, row.name)
  }
  return names
}
