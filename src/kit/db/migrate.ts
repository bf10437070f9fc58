// Numbered plain SQL, forward only, each in its own transaction, under one lock so that N starting processes run them once.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const folder = fileURLToPath(new URL('../../../migrations', import.meta.url))

export type Migration = { name: string; text: string; hash: string }

export async function migrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((n) => /^\d{4}-.*\.sql$/.test(n)).sort()
  return Promise.all(names.map(async (name) => {
    const text = await readFile(join(folder, name), 'utf8')
    return { name, text, hash: createHash('sha256').update(text).digest('hex') }
  }))
}

/**
 * Brings the database up to date; returns the names that were run. A migration changed after it was run is refused by name.
 * `only`: the schema of an earlier version, into which its rows can be loaded before the rest is run.
 */
export async function migrate(url: string, progress?: (name: string) => void, only?: ReadonlySet<string>): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7216520)')
    await client.query('create table if not exists migrations (name text primary key, hash text not null, ran_at timestamptz not null default now())')
    const ran = new Map((await client.query<{ name: string; hash: string }>('select name, hash from migrations')).rows.map((r) => [r.name, r.hash]))
    const done: string[] = []
    for (const { name, text, hash } of await migrations()) {
      const before = ran.get(name)
      if (before === hash || (only && !only.has(name))) continue
      if (before) throw new Error(`migration ${name} was changed after it had run on this database; restore the file, or make a new migration`)
      progress?.(name)
      await runOne(client, name, text, hash)
      done.push(name)
    }
    return done
  } finally {
    await client.end()
  }
}

async function runOne(client: pg.Client, name: string, text: string, hash: string): Promise<void> {
  try {
    await client.query('begin')
    await client.query(text)
    await client.query('insert into migrations (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed and was undone: ${(error as Error).message}`, { cause: error })
  }
}
