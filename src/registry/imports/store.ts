// Imports and what hangs on them. Rows of the file are sealed: they hold phones in plain.
import { createReadStream } from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import type { Actor } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { open, openBytes, seal, sealBytes } from '#kit/seal'
import type { Found, ImportState, Issue, Setup } from './model.ts'

export type Import = {
  id: string; ledger: string; regionPath: string; fileName: string; bytes: number; sha256: string; at: string; actor: Extract<Actor, { kind: 'user' | 'system' }>; actorName: string; state: ImportState
  setup: Setup; found: Found | { none?: true }; total: number; read: number; rows: number; fresh: number; changed: number; same: number; wrong: number; skipped: number; noted: number
  startedAt: string | null; checkedAt: string | null; writtenAt: string | null; cancelledAt: string | null; cancelledBy: string | null; ledgerVersion: string | null; writer: Actor | null; changeId: string | null
  problem: { code: string; detail: string } | null; erasedAt: string | null
}

export const find = (tx: Tx, id: string): Promise<Import | undefined> => tx.maybe<Import>(sql`select * from imports where id = ${id}`)
export const lock = (tx: Tx, id: string): Promise<Import | undefined> => tx.maybe<Import>(sql`select * from imports where id = ${id} for update`)

const pieceBytes = 1 << 20
/** The file into the database, a megabyte at a time. */
export async function keepPieces(tx: Tx, id: string, regionPath: string, path: string): Promise<void> {
  let n = 0
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) await tx.run(sql`insert into import_pieces (import_id, n, region_path, sealed) values (${id}, ${n++}, ${regionPath}, ${sealBytes(piece)})`)
}

/** The file out of the database, to a path. */
export async function layOut(tx: Tx, id: string, path: string): Promise<void> {
  const file = await openFile(path, 'w', 0o600)
  try {
    for (let n = 0; ; n++) {
      const piece = await tx.maybe<{ sealed: Buffer }>(sql`select sealed from import_pieces where import_id = ${id} and n = ${n}`)
      if (!piece) return
      await file.write(openBytes(piece.sealed))
    }
  } finally {
    await file.close()
  }
}

export type Kept = { cells: readonly string[]; issues: readonly Issue[] }
export type RowVerdict = 'wrong' | 'noted' | 'pending'
export type KeptRow = { rowNo: number; verdict: RowVerdict; kept: Kept }

const sealed = (value: unknown): string => seal(JSON.stringify(value)).toString('base64')
export const opened = <T>(bytes: Buffer): T => JSON.parse(open(bytes)) as T

export async function putRows(tx: Tx, imported: { id: string; regionPath: string }, rows: readonly KeptRow[]): Promise<void> {
  if (!rows.length) return
  const given = rows.map(({ rowNo, verdict, kept }) => ({ rowNo, verdict, fields: [...new Set(kept.issues.map((i) => i.field))], sealed: sealed(kept) }))
  await tx.run(sql`insert into import_rows (import_id, row_no, region_path, verdict, fields, sealed)
    select ${imported.id}, g."rowNo", ${imported.regionPath}, g.verdict, array(select jsonb_array_elements_text(g.fields)), decode(g.sealed, 'base64')
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g("rowNo" int, verdict text, fields jsonb, sealed text)
    on conflict (import_id, row_no) do update set verdict = excluded.verdict, fields = excluded.fields, sealed = excluded.sealed`)
}

export type Edits = Map<number, Record<number, string>>
export async function editsOf(tx: Tx, id: string): Promise<Edits> {
  return new Map((await tx.rows<{ rowNo: number; sealed: Buffer }>(sql`select row_no, sealed from import_edits where import_id = ${id}`)).map((row) => [row.rowNo, opened<Record<number, string>>(row.sealed)]))
}
export async function putEdit(tx: Tx, imported: Import, rowNo: number, cells: Record<number, string>): Promise<void> {
  const before = await tx.maybe<{ sealed: Buffer }>(sql`select sealed from import_edits where import_id = ${imported.id} and row_no = ${rowNo}`)
  const all = { ...(before ? opened<Record<number, string>>(before.sealed) : {}), ...cells }
  await tx.run(sql`insert into import_edits (import_id, row_no, region_path, sealed) values (${imported.id}, ${rowNo}, ${imported.regionPath}, ${seal(JSON.stringify(all))}) on conflict (import_id, row_no) do update set sealed = excluded.sealed`)
}

export async function rememberColumns(tx: Tx, ledger: string, regionPath: string, signature: string, columns: readonly (string | null)[], by: string): Promise<void> {
  await tx.run(sql`insert into import_mappings (ledger, region_path, signature, columns, by_name) values (${ledger}, ${regionPath}, ${signature}, ${JSON.stringify(columns)}::jsonb, ${by})
    on conflict (ledger, region_path, signature) do update set columns = excluded.columns, by_name = excluded.by_name, at = anlan_now()`)
}
/** What the reader's own region said of such a header, else the newest that he sees. */
export const remembered = async (tx: Tx, ledger: string, regionPath: string, signature: string): Promise<(string | null)[] | undefined> =>
  (await tx.maybe<{ columns: (string | null)[] }>(sql`select columns from import_mappings where ledger = ${ledger} and signature = ${signature} order by (region_path = ${regionPath}) desc, at desc limit 1`))?.columns
