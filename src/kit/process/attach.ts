// A command beside a running server uses its database; with none running it starts the database for itself and stops it again.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { openDb, type Db } from '#kit/db'
import { openDatabase } from './database.ts'
import { openHome } from './home.ts'
import { hold } from './lock.ts'
import { openSecrets, type Secrets } from './secrets.ts'

/** Runs `fn` on the installation's database. `alone`: the server must not be running. */
export async function withDatabase<T>(fn: (db: Db, url: string) => Promise<T>, options: { alone?: boolean } = {}): Promise<T> {
  const home = await openHome()
  const secrets = await openSecrets(home.folder)
  const running = options.alone ? undefined : await runningUrl(home.folder, secrets)
  if (running) return use(running, fn)
  const lock = await hold(home.folder, 'a command of the command line')
  try {
    const database = await openDatabase(home, secrets, () => {})
    return await use(database.url, fn).finally(database.stop)
  } finally {
    await lock.release()
  }
}

async function use<T>(url: string, fn: (db: Db, url: string) => Promise<T>): Promise<T> {
  const db = openDb(url, { max: 4 })
  return fn(db, url).finally(() => db.close())
}

async function runningUrl(folder: string, secrets: Secrets): Promise<string | undefined> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const port = Number(await readFile(join(folder, 'postgres.port'), 'utf8').catch(() => ''))
  if (!port) return undefined
  const url = `postgres://postgres:${encodeURIComponent(secrets.database)}@127.0.0.1:${port}/anlan`
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  const up = await client.connect().then(() => true, () => false)
  await client.end().catch(() => {})
  return up ? url : undefined
}
