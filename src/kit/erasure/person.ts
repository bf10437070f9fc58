// A row that names a person, once it is retired: the names, the sealed numbers with their masks and hashes, what the search found it by, what its history kept.
import { join, raw, sql, type Sql, type Tx } from '../db/index.ts'
import type { Erasure } from '../feature/index.ts'
import { erasedName } from './erase.ts'

export type Person = {
  /** the row of retention_rules */
  key: string
  table: string
  /** the key under which ledger_history keeps the table's rows */
  ledger?: string
  /** columns of names: they become 已清除 */
  names: readonly string[]
  /** sealed values, each the stem of _sealed, _mask, _tail and _index: 'phone' */
  sealed: readonly string[]
  /** columns of free text about the person, emptied too */
  texts?: readonly string[]
  /** the column of the moment from which the time runs */
  since?: string
}

type Column = { name: string; needed: boolean }

/** What each column becomes; only those that the table has. A sealed value is nothing, or of no length where there must be one. */
function erasedAs({ names, sealed, texts = [] }: Person, columns: readonly Column[]): { column: string; value: Sql }[] {
  const of = (column: string, value: Sql, otherwise: Sql = value) => columns.filter((c) => c.name === column).map((c) => ({ column, value: c.needed ? value : otherwise }))
  const none = sql`null`
  return [
    ...names.flatMap((n) => of(n, sql`${erasedName}`)),
    ...sealed.flatMap((s) => [...of(`${s}_sealed`, sql`''::bytea`, none), ...of(`${s}_mask`, sql`''`, none), ...of(`${s}_tail`, sql`'0000'`, none), ...of(`${s}_index`, sql`''::bytea`, none)]),
    ...texts.flatMap((t) => of(t, sql`''`, none)),
    ...of('find_text', sql`''`), ...of('tokens', sql`'{}'`),
  ]
}

const columnsOf = (tx: Tx, table: string): Promise<Column[]> => tx.rows<Column>(sql`select attname::text as name, attnotnull as needed from pg_attribute where attrelid = to_regclass(${table}) and attnum > 0 and not attisdropped`)

/** Erases retired rows of people. The row stays, because others point to it. */
export function personErasure(given: Person): Erasure {
  const table = raw(`"${given.table}"`)
  const since = raw(`"${given.since ?? 'retired_at'}"`)
  const named = join(given.names.map((n) => sql`coalesce(${raw(`"${n}"`)}, ${erasedName}) <> ${erasedName}`), ' or ')
  const holding = given.sealed.length ? sql`(${named} or ${join(given.sealed.map((s) => sql`length(${raw(`"${s}_sealed"`)}) > 0`), ' or ')})` : sql`(${named})`
  const due = (before: Date) => sql`${since} < ${before.toISOString()}::timestamptz and ${holding}`
  return {
    key: given.key,
    overdue: async (tx, before) => (await tx.one<{ n: number }>(sql`select count(*) as n from ${table} where ${due(before)}`)).n,
    erase: async (tx, before, limit) => {
      const becomes = erasedAs(given, await columnsOf(tx, given.table))
      const set = join(becomes.map(({ column, value }) => sql`${raw(`"${column}"`)} = ${value}`))
      const rows = await tx.rows<{ id: string }>(sql`update ${table} set ${set} where id = any(array(select id from ${table} where ${due(before)} limit ${limit})) returning id`)
      if (given.ledger && rows.length) await tx.run(sql`select anlan_erase_history(${given.ledger}, ${rows.map((r) => r.id)}::uuid[], ${becomes.map((b) => b.column)}::text[])`)
      return rows.length
    },
  }
}
