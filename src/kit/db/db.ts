// The pool, and the one way into it: a transaction for an actor.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import sqlTag, { raw, type Sql } from 'sql-template-tag'
import { system, type Actor } from '../access/index.ts'
import { translate } from './constraints.ts'
import { openTx, type Tx } from './tx.ts'

export type Db = {
  /** One transaction; a deadlock or serialization failure is tried again, up to five times. */
  tx<T>(actor: Actor, fn: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
  readonly url: string
  readonly pool: pg.Pool
}

// Instants are ISO 8601 in UTC, dates are plain 'YYYY-MM-DD', numbers are numbers: nothing on the wire depends on the machine's zone.
const parsers: Record<number, (text: string) => unknown> = {
  20: Number, 1700: Number, 1082: (t) => t,
  1184: (t) => (t === 'infinity' || t === '-infinity' ? t : new Date(t.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()),
}
const types = { getTypeParser: ((oid: number, format?: 'text' | 'binary') => parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser }

export function openDb(url: string, options: { max?: number; role?: string } = {}): Db {
  const role = options.role ?? 'anlan_app'
  const pool = new pg.Pool({ connectionString: url, max: options.max ?? 16, options: role ? `-c role=${role} -c timezone=UTC` : '-c timezone=UTC', types, idleTimeoutMillis: 30_000 })
  pool.on('error', () => {}) // an idle connection lost to a server restart; the next query opens a new one
  return { url, pool, close: () => pool.end(), tx: (actor, fn) => withRetry(() => once(pool, actor, fn)) }
}

async function once<T>(pool: pg.Pool, actor: Actor, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  const after: (() => void)[] = []
  let broken: Error | undefined
  try {
    await client.query(`begin; set local anlan.scope = ${client.escapeLiteral(actor.scope || '*')}${'unit' in actor && actor.unit ? `; set local anlan.unit = ${client.escapeLiteral(actor.unit)}` : ''}`)
    const value = await fn(openTx(client, actor, after))
    await client.query('commit')
    for (const run of after) run()
    return value
  } catch (error) {
    await client.query('rollback').catch((e: Error) => (broken = e))
    throw translate(error)
  } finally {
    client.release(broken)
  }
}

const transient = new Set(['40001', '40P01'])

async function withRetry<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await run()
    } catch (error) {
      if (tries >= 5 || !transient.has((error as { code?: string }).code ?? '')) throw error
      await sleep(Math.random() * 20 * 2 ** tries) // those who met once should not meet again
    }
  }
}

export { sqlTag as sql, raw, type Sql, system }
