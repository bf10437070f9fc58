// The acts of many people in one transaction, each under its own scope: one COMMIT, and what they ask at the same time travels together.
import type pg from 'pg'
import type { Actor } from '../access/index.ts'
import { translate } from './constraints.ts'
import { Flight, NotRun, packed, type Part } from './flight.ts'
import { shaped, txOver, type Sql, type Tx } from './tx.ts'

export type Act<T> = { actor: Actor; /** May be run more than once; only what it wrote last stays. */ run: (tx: Tx) => Promise<T> }

type Attempt<T> = { values: T[] } | { /** the numbers of those that have to be done alone */ alone: ReadonlySet<number> }

/**
 * One attempt at all of them; what is not plain (a refusal, a savepoint that was undone, a statement that failed) undoes the whole, and names who has to act alone.
 * Acts see what the others wrote: those that touch the same rows must not be given together.
 */
export async function attemptTogether<T>(pool: pg.Pool, acts: readonly Act<T>[]): Promise<Attempt<T>> {
  const client = await pool.connect(), after: (() => void)[] = [], alone = new Set<number>(), lane = laneOn(client)
  let broken: Error | undefined
  try {
    await client.query('begin; set local plan_cache_mode = force_generic_plan')
    const ended = await Promise.allSettled(acts.map(async ({ actor, run }, n) => {
      const spoilt = (error: unknown): never => { if (!(error instanceof NotRun)) alone.add(n); throw error }
      const ground = { query: <R>(q: Sql) => lane.ask<R>(actor, q).catch(spoilt), copyIn: async () => spoilt(new Error('copied alone')), savepoint: <R>(fn: () => Promise<R>) => fn().catch(spoilt) }
      return run(txOver(ground, actor, after)).catch(spoilt)
    }))
    if (!alone.size && !lane.failed()) {
      await client.query('commit')
      for (const run of after) run()
      return { values: ended.map((e) => (e as PromiseFulfilledResult<T>).value) }
    }
    // a flight that failed leaves the driver in doubt about what it has prepared: such a connection is not used again
    if (lane.failed()) broken = new Error('a flight failed')
    await client.query('rollback').catch((e: Error) => (broken = e))
    return { alone: alone.size ? alone : new Set(acts.keys()) }
  } catch (error) {
    broken = error as Error
    throw translate(error)
  } finally {
    client.release(broken)
  }
}

const scoped = `select set_config('anlan.scope', $1, true), set_config('anlan.unit', $2, true)`

/** Statements of many actors on one connection: those that wait go in one flight, those of one scope behind one another. */
function laneOn(client: pg.PoolClient): { ask: <T>(actor: Actor, q: Sql) => Promise<{ rows: T[]; count: number }>; failed: () => boolean } {
  let waiting: (Part & { scope: string; unit: string })[] = [], flying = false, now = '', due = false, failed = false
  const types = (client as unknown as { _types: unknown })._types

  function fly(): void {
    due = false
    if (flying || !waiting.length) return
    const parts: Part[] = [], place = (p: { scope: string; unit: string }) => `${p.scope} ${p.unit}`
    for (const part of waiting.toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0))) {
      if (place(part) !== now) parts.push({ named: 'db.scoped', text: scoped, values: [part.scope, part.unit], done: () => {}, fail: () => {} })
      now = place(part)
      parts.push(part)
    }
    waiting = []
    flying = true
    const landed = () => { flying = false; soon() }, last = parts.at(-1) as Part
    parts[parts.length - 1] = { ...last, done: (r) => { landed(); last.done(r) }, fail: (e) => { failed = true; landed(); last.fail(e) } }
    client.query(new Flight(parts, types) as never)
  }
  // whoever was answered by one flight asks again before the next leaves
  function soon(): void {
    if (due) return
    due = true
    setImmediate(fly)
  }
  const ask = <T>(actor: Actor, q: Sql) => new Promise<{ rows: T[]; count: number }>((done, fail) => {
    waiting.push({ named: (q as { named?: string }).named, text: q.text, values: packed(q.values), scope: actor.scope || '*', unit: 'unit' in actor ? (actor.unit ?? '') : '', done: ({ rows, fields, count }) => done({ rows: shaped<T>(rows, fields), count }), fail })
    soon()
  })
  return { ask, failed: () => failed }
}
