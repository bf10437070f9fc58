// A transaction under one actor's region scope. Rows come back in camelCase; every value is bound.
import { once } from 'node:events'
import type { Pool, PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import sqlTag, { type Sql } from 'sql-template-tag'
import type { Actor } from '../access/index.ts'

export type { Sql }
type Named = Sql & { named?: string }
/** Prepared once per connection under this name: for statements that run hundreds of times a second, where planning would cost more than running. The text must never vary. */
export const prepared = (named: string, query: Sql): Sql => Object.assign(query, { named })
export type Tx = {
  readonly actor: Actor
  rows<T>(query: Sql): Promise<T[]>
  /** Exactly one row, else an error of ours (a bug, not a user's mistake). */
  one<T>(query: Sql): Promise<T>
  maybe<T>(query: Sql): Promise<T | undefined>
  /** How many rows were touched. */
  run(query: Sql): Promise<number>
  /** A savepoint: what `fn` did is undone when it throws, the transaction lives. */
  savepoint<T>(fn: () => Promise<T>): Promise<T>
  /** The database's clock (anlan_now()). */
  now(): Promise<Date>
  /** Bulk COPY; values are text, number, boolean, Date, null, or objects (JSON), arrays as PostgreSQL array text. Returns how many rows. */
  copyIn(table: string, columns: readonly string[], rows: Iterable<readonly unknown[]>): Promise<number>
  /** Runs after COMMIT, never after a rollback. For doorbells; nothing that must not be lost. */
  afterCommit(fn: () => void): void
}

const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, c: string) => c.toUpperCase())
const shapes = new WeakMap<object, string[]>()

/** One statement on a connection or a pool; rows in camelCase. */
export async function queryOn<T>(on: Pick<Pool, 'query'> | PoolClient, q: Sql): Promise<{ rows: T[]; count: number }> {
  const result = await on.query({ name: (q as Named).named, text: q.text, values: q.values as unknown[], rowMode: 'array' })
  const rows = shaped<T>(result.rows as unknown[][], result.fields)
  result.rows.length = 0 // what the driver still holds of one answer would carry the values of the next into the old generation, row upon row
  return { rows, count: result.rowCount ?? 0 }
}

/** What a transaction stands on: a connection of its own, or one that many share. */
export type Ground = { query: <T>(q: Sql) => Promise<{ rows: T[]; count: number }>; savepoint: Tx['savepoint']; copyIn: Tx['copyIn'] }

export function txOver({ query, savepoint, copyIn }: Ground, actor: Actor, after: (() => void)[]): Tx {
  const tx: Tx = {
    actor, savepoint, copyIn,
    rows: async <T>(q: Sql) => (await query<T>(q)).rows,
    one: async <T>(q: Sql) => {
      const { rows } = await query<T>(q)
      if (rows.length !== 1) throw new Error(`expected one row, got ${rows.length}: ${q.sql.slice(0, 200)}`)
      return rows[0] as T
    },
    maybe: async <T>(q: Sql) => (await query<T>(q)).rows[0],
    run: async (q) => (await query(q)).count,
    now: async () => new Date((await tx.one<{ now: string }>(prepared('db.now', sqlTag`select anlan_now() as now`))).now),
    afterCommit: (fn) => void after.push(fn),
  }
  return tx
}

export function openTx(client: PoolClient, actor: Actor, after: (() => void)[]): Tx {
  let depth = 0
  const savepoint: Tx['savepoint'] = async (fn) => {
    const name = `s${++depth}`
    await client.query(`savepoint ${name}`)
    try {
      const value = await fn()
      await client.query(`release savepoint ${name}`)
      return value
    } catch (error) {
      await client.query(`rollback to savepoint ${name}`)
      throw error
    } finally {
      depth--
    }
  }
  return txOver({ query: (q) => queryOn(client, q), savepoint, copyIn: (table, columns, rows) => copyIn(client, table, columns, rows) }, actor, after)
}

/** Rows as they come off the wire, as objects with camelCase names. */
export function shaped<T>(rows: unknown[][], fields: { name: string }[]): T[] {
  const names = shapes.get(fields) ?? fields.map((f) => camel(f.name))
  shapes.set(fields, names)
  return rows.map((row) => {
    const out: Record<string, unknown> = {}
    for (let i = 0; i < names.length; i++) out[names[i] as string] = row[i]
    return out as T
  })
}

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const special = /[\\\n\r\t]/
const escaped = (text: string): string => (special.test(text) ? text.replace(/[\\\n\r\t]/g, (c) => escapes[c] as string) : text)

function cell(value: unknown): string {
  if (typeof value === 'string') return escaped(value)
  if (value === null || value === undefined) return '\\N'
  if (typeof value !== 'object') return escaped(String(value))
  return escaped(Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value instanceof Date ? value.toISOString() : Array.isArray(value) ? arrayText(value) : JSON.stringify(value))
}

function line(row: readonly unknown[]): string {
  let text = ''
  for (let i = 0; i < row.length; i++) text += i ? `\t${cell(row[i])}` : cell(row[i])
  return `${text}\n`
}

const awkward = /["\\]/
/** Words without a quote among them, as most are, go in one piece. */
const arrayText = (items: unknown[]): string => (items.length && items.every((i) => typeof i === 'string') && !awkward.test(items.join('')) ? `{"${items.join('","')}"}` : arrayParts(items))
const arrayParts = (items: unknown[]) => `{${items.map((i) => (i === null ? 'NULL' : `"${String(i).replace(/(["\\])/g, '\\$1')}"`)).join(',')}}`

async function copyIn(client: PoolClient, table: string, columns: readonly string[], rows: Iterable<readonly unknown[]>): Promise<number> {
  const quoted = columns.map((c) => client.escapeIdentifier(c)).join(',')
  const stream = client.query(copyFrom(`copy ${client.escapeIdentifier(table)} (${quoted}) from stdin`))
  const done = new Promise<void>((resolve, reject) => stream.once('finish', resolve).once('error', reject))
  let count = 0, chunk = '', refused = false
  done.catch(() => { refused = true })
  try {
    for (const row of rows) {
      chunk += line(row)
      count++
      if (chunk.length < 65536) continue
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done])
      chunk = ''
    }
  } catch (error) {
    // whoever makes the rows failed: the database must not wait for more of them
    if (!refused) { stream.destroy(error as Error); await done.catch(() => {}) }
    throw error
  }
  stream.end(chunk)
  await done
  return count
}
