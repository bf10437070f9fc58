// smallCity(t): a database and an application of its own for one test file, with the cast signed in.
import type { FastifyInstance } from 'fastify'
import { randomUUID } from 'node:crypto'
import { after } from 'node:test'
import { system } from '../access/index.ts'
import { openDb, sql, type Db, type Tx } from '../db/index.ts'
import { runOneJob, type EventRow } from '../events/index.ts'
import { useSecret, useVault } from '../seal/index.ts'
import { fireDue } from '../timers/index.ts'
import { castOf, type Cast, type CastName } from './cast.ts'
import { admin, at, bareName, copyOf, templateName, testSecret, testVault } from './template.ts'

export type Answer = { status: number; body: any; headers: Record<string, unknown>; raw: Buffer } // eslint-disable-line -- a test reads any shape
type Send = (url: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
export type Client = { get: Send; post: Send; put: Send; patch: Send; del: Send }

export type City = {
  db: Db
  app: FastifyInstance
  url: string
  cast: Cast
  as: (who: CastName | 'anonymous') => Client
  clock: { shift: (interval: string) => Promise<void>; reset: () => Promise<void> }
  /** Runs every open job, and those they cause, to the end; throws the first failure. */
  runJobs: () => Promise<void>
  /** Fires every timer that is due by the database's clock. */
  runTimers: () => Promise<void>
  events: (type?: string) => Promise<EventRow[]>
  /** A transaction as the system: sees everything. */
  tx: <T>(fn: (tx: Tx) => Promise<T>) => Promise<T>
  /** the cookie header of a cast member */
  cookieOf: (who: CastName) => Promise<string>
  /** another application on the same database, not yet listening, for a browser's test to add pages to */
  listenable: () => Promise<FastifyInstance>
  close: () => Promise<void>
  /** Runs before the database is dropped, newest first: what still uses it must end by then. */
  atEnd: (end: () => Promise<void>) => void
}

// at module level: an `after` given inside a hook would run when that hook ends
const atEnd: (() => Promise<void>)[] = []
if (process.env.NODE_TEST_CONTEXT) after(async () => { for (const end of atEnd.reverse()) await end() })

const adminUrl = (): string => {
  const url = process.env.ANLAN_TEST_URL
  if (!url) throw new Error('run tests with: node scripts/test.ts <path>')
  return url
}

/** A fresh small city. `at the end of the file` it is dropped by itself. */
export async function smallCity(_?: unknown): Promise<City> {
  useSecret(testSecret)
  useVault(testVault)
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await admin(adminUrl(), copyOf(templateName, name))
  const url = at(adminUrl(), name)
  const db = openDb(url, { max: 8 })
  const { buildApp, compose } = await import('../../server.ts')
  const identity = await import('../../registry/identity/index.ts')
  compose()
  const app = await buildApp({ db, authenticate: identity.authenticate, version: 'test' })
  await app.ready()
  const cast = await castOf(db)
  const tokens = new Map<string, string>()
  const tokenOf = async (who: CastName) => {
    const known = tokens.get(who) ?? (await db.tx(system('tests'), (tx) => identity.openSession(tx, cast[who].id)))
    tokens.set(who, known)
    return known
  }
  const ending: (() => Promise<void>)[] = []
  const close = async () => {
    for (const end of ending.splice(0).reverse()) await end()
    await app.close()
    await db.close()
    await admin(adminUrl(), `drop database if exists ${name} with (force)`)
  }
  atEnd.push(close)
  return {
    db, app, url, cast, close, atEnd: (end) => void ending.push(end),
    cookieOf: async (who) => `${identity.sessionCookie}=${await tokenOf(who)}`,
    listenable: () => buildApp({ db, authenticate: identity.authenticate, version: 'test' }),
    as: (who) => client(app, async () => (who === 'anonymous' ? undefined : `${identity.sessionCookie}=${await tokenOf(who)}`)),
    clock: {
      shift: (interval) => db.pool.query(`set role none; update clock_shift set shift = shift + ${`'${interval.replaceAll("'", '')}'`}::interval; set role anlan_app`).then(() => undefined),
      reset: () => db.pool.query(`set role none; update clock_shift set shift = '0'; set role anlan_app`).then(() => undefined),
    },
    runJobs: () => runJobs(db),
    runTimers: async () => {
      for (let n = 0; n < 10_000 && (await fireDue(db)); n++);
      await failedTimers(db)
    },
    events: (type) => db.tx(system('tests'), (tx) => tx.rows<EventRow>(sql`select * from events where ${type ?? null}::text is null or type = ${type ?? null} order by id`)),
    tx: (fn) => db.tx(system('tests'), fn),
  }
}

function client(app: FastifyInstance, cookie: () => Promise<string | undefined>): Client {
  const send = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'): Send => async (url, body, headers = {}) => {
    const sent = await cookie()
    const response = await app.inject({ method, url, ...(body === undefined ? {} : { payload: body as object }), headers: { 'x-anlan': '1', ...(sent ? { cookie: sent } : {}), ...headers } })
    const json = String(response.headers['content-type'] ?? '').includes('json')
    return { status: response.statusCode, body: json && response.payload ? JSON.parse(response.payload) : response.payload, headers: response.headers, raw: response.rawPayload }
  }
  return { get: send('GET'), post: send('POST'), put: send('PUT'), patch: send('PATCH'), del: send('DELETE') }
}

async function runJobs(db: Db): Promise<void> {
  for (let n = 0; n < 100_000 && (await runOneJob(db)); n++);
  const bad = await db.tx(system('tests'), (tx) => tx.maybe<{ consumer: string; lastError: string }>(sql`select consumer, last_error from jobs where done_at is null and last_error is not null limit 1`))
  if (bad) throw new Error(`job ${bad.consumer} failed: ${bad.lastError}`)
}

async function failedTimers(db: Db): Promise<void> {
  const bad = await db.tx(system('tests'), (tx) => tx.maybe<{ kind: string; lastError: string }>(sql`select kind, last_error from timers where fired_at is null and last_error is not null and satisfied_at is null limit 1`))
  if (bad) throw new Error(`timer ${bad.kind} failed: ${bad.lastError}`)
}

/** A migrated database with nothing in it, for the kit's own tests. Dropped at the end of the file. */
export async function bareDatabase(): Promise<Db> {
  useSecret(testSecret)
  useVault(testVault)
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await admin(adminUrl(), copyOf(bareName, name))
  const db = openDb(at(adminUrl(), name), { max: 8 })
  atEnd.push(async () => {
    await db.close()
    await admin(adminUrl(), `drop database if exists ${name} with (force)`)
  })
  return db
}
