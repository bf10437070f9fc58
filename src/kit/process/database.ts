// The installation's database: the embedded server, or any PostgreSQL 15+ that DATABASE_URL names. Asserted before it is used.
import pg from 'pg'
import { freePort, startCluster } from '#kit/postgres'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Home } from './home.ts'
import type { Secrets } from './secrets.ts'

export type Database = { url: string; kind: 'embedded' | 'external'; version: string; pid: number | undefined; stop: () => Promise<void>; exited: Promise<unknown> }

const name = 'anlan'
// log that the backup's archive has not fetched is kept for it, but never until the disk is full
const settings = { max_slot_wal_keep_size: '4GB' }

export async function openDatabase(home: Home, secrets: Secrets, log: (line: string) => void): Promise<Database> {
  const given = process.env.DATABASE_URL
  if (given) return { url: given, kind: 'external', version: await assertFit(given), pid: undefined, stop: async () => {}, exited: new Promise(() => {}) }
  const cluster = await startCluster({ folder: home.database, password: secrets.database, port: await keptPort(home.folder), durable: true, log, settings })
  try {
    await createDatabase(cluster.url('postgres'))
    const url = cluster.url(name)
    return { url, kind: 'embedded', version: await assertFit(url), pid: cluster.pid, stop: cluster.stop, exited: cluster.exited }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}

async function createDatabase(url: string): Promise<void> {
  await asking(url, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${name}`)
  })
}

/** PostgreSQL 15 or later, UTF-8, and a locale under which Chinese is letters: with plain C, searches silently find nothing. */
async function assertFit(url: string): Promise<string> {
  return asking(url, async (client) => {
    const { rows } = await client.query<{ version: string; number: number; encoding: string; letters: boolean; locale: string; fsync: string }>(`
      select current_setting('server_version') as version, current_setting('server_version_num')::int as number, current_setting('server_encoding') as encoding,
        '泉州市' ~ '^[[:alpha:]]+$' as letters, (select datctype from pg_database where datname = current_database()) as locale, current_setting('fsync') as fsync`)
    const found = rows[0]
    if (!found) throw new Error('the database gave no answer about itself')
    if (found.number < 150_000) throw new Error(`the database is PostgreSQL ${found.version}; Anlan needs 15 or later`)
    if (found.encoding !== 'UTF8') throw new Error(`the database's encoding is ${found.encoding}; Anlan needs UTF8 (create database … encoding 'UTF8')`)
    if (!found.letters) throw new Error(`the database's locale is ${found.locale}, under which Chinese characters are no letters and searches find nothing; create it with locale C.UTF-8`)
    if (found.fsync !== 'on') throw new Error('the database runs with fsync off: what was acknowledged could be lost; switch it on')
    return found.version
  })
}

async function asking<T>(url: string, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect().catch((e: Error) => {
    throw new Error(`the database can't be reached: ${e.message}`)
  })
  try {
    return await fn(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** The port of last time, so that an operator's psql finds it again; another one when somebody else has taken it. */
async function keptPort(folder: string): Promise<number> {
  const file = join(folder, 'postgres.port')
  const before = Number(await readFile(file, 'utf8').catch(() => ''))
  const port = before && (await isFree(before)) ? before : await freePort()
  if (port !== before) await writeFile(file, String(port))
  return port
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const server = createServer().once('error', () => done(false))
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)))
  })
