// The pool, and the one way into it: a transaction for an actor.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import sqlTag, { raw, type Sql } from 'sql-template-tag'
import { system, type Actor } from '../access/index.ts'
import { translate } from './constraints.ts'
import { attemptTogether, type Act } from './together.ts'
import { openTx, queryOn, type Tx } from './tx.ts'

/** `steady`: its statements are planned once a connection, whatever their values. For a few of them, all by key, hundreds of times a second. */
export type TxOptions = { steady?: boolean }

export type Db = {
  /** One transaction; a deadlock or serialization failure is tried again, up to five times. */
  tx<T>(actor: Actor, fn: (tx: Tx) => Promise<T>, options?: TxOptions): Promise<T>
  /**
   * One reading statement of the system's, without a transaction of its own round it: what every request asks first (whose session is this?), where begin,
   * scope and commit would cost three times the question. Its connections see every region and can write nothing.
   */
  look<T>(query: Sql): Promise<T | undefined>
  /** Acts of many people that do not touch one another's rows, in as few transactions as may be; each is settled as it would be alone, after its COMMIT. */
  together<T>(acts: readonly Act<T>[]): Promise<PromiseSettledResult<T>[]>
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
  const lookers = new pg.Pool({ connectionString: url, max: 4, options: `${role ? `-c role=${role} ` : ''}-c timezone=UTC -c anlan.scope=* -c default_transaction_read_only=on`, types, idleTimeoutMillis: 30_000 })
  // A connection lost to a restart of the database, idle or between two statements: what asks next fails or opens a new one. Without a listener of the
  // connection's own the process would end.
  for (const p of [pool, lookers]) p.on('error', () => {}).on('connect', (client) => void client.on('error', () => {}))
  const alone: Db['tx'] = (actor, fn, options) => withRetry(() => once(pool, actor, fn, options))
  return {
    url, pool, close: async () => void (await Promise.all([pool.end(), lookers.end()])),
    tx: alone, together: (acts) => settle(pool, alone, acts),
    look: async <T>(query: Sql) => (await queryOn<T>(lookers, query)).rows[0],
  }
}

async function once<T>(pool: pg.Pool, actor: Actor, fn: (tx: Tx) => Promise<T>, { steady = false }: TxOptions = {}): Promise<T> {
  const client = await pool.connect()
  const after: (() => void)[] = []
  let broken: Error | undefined
  try {
    await client.query(`begin; set local anlan.scope = ${client.escapeLiteral(actor.scope || '*')}${'unit' in actor && actor.unit ? `; set local anlan.unit = ${client.escapeLiteral(actor.unit)}` : ''}${steady ? '; set local plan_cache_mode = force_generic_plan' : ''}`)
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

/** Together as long as that goes; who spoilt it acts alone, and is told what he is told alone. */
async function settle<T>(pool: pg.Pool, alone: Db['tx'], acts: readonly Act<T>[]): Promise<PromiseSettledResult<T>[]> {
  const each = (those: readonly Act<T>[]) => Promise.allSettled(those.map(({ actor, run }) => alone(actor, run)))
  if (acts.length < 2) return each(acts)
  const tried = await attemptTogether(pool, acts)
  if ('values' in tried) return tried.values.map((value) => ({ status: 'fulfilled', value }))
  const [spoilers, others] = [acts.filter((_, n) => tried.alone.has(n)), acts.filter((_, n) => !tried.alone.has(n))]
  const [done, refused] = [await settle(pool, alone, others), await each(spoilers)]
  return acts.map((_, n) => (tried.alone.has(n) ? refused.shift() : done.shift()) as PromiseSettledResult<T>)
}

const transient = new Set(['40001', '40P01'])
/** A deadlock or a serialization failure: nobody's fault, and gone when the whole transaction is tried again. Not to be caught in a savepoint. */
export const isTransient = (error: unknown): boolean => transient.has((error as { code?: string } | null)?.code ?? '')

async function withRetry<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await run()
    } catch (error) {
      if (tries >= 5 || !isTransient(error)) throw error
      await sleep(Math.random() * 20 * 2 ** tries) // those who met once should not meet again
    }
  }
}

export { sqlTag as sql, raw, type Sql, system }
