// A logical backup: every table by COPY in one repeatable-read snapshot. Needs no right but those of the tables' owner; any PostgreSQL 15+ takes it.
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { migrate } from '../db/index.ts'
import { keepFile, readKept } from './keepFile.ts'
import type { Backup, Kept, Manifest } from './place.ts'
import { join } from 'node:path'

type Table = { name: string; columns: string[] }
type Sequence = { name: string; last: string | null }
export type Snapshot = Pick<Manifest, 'asOf' | 'rows'> & { files: Kept[] }

const quoted = pg.escapeIdentifier
const fileOf = (name: string) => `tables/${name}.copy.zst`

// Partitions are read through their table; unlogged tables are of the moment; generated columns make themselves. The transaction number of an event
// belongs to the server that gave it: on another one the loading transaction stands in its place, and the order is the id's.
const tablesOf = `select c.relname as name, array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '' and a.atttypid <> 'xid8'::regtype) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p' and c.relname <> 'migrations'
  group by c.relname order by c.relname`
const sequencesOf = `select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' order by sequencename`

export async function copyOut(url: string, folder: string): Promise<Snapshot> {
  return withClient(url, async (client) => {
    await client.query(`begin isolation level repeatable read read only; set local anlan.scope = '*'; set local timezone = 'UTC'; set local datestyle = 'ISO'; set local extra_float_digits = 3`)
    const asOf = (await client.query<{ at: Date }>('select now() as at')).rows[0]?.at ?? new Date()
    const tables = (await client.query<Table>(tablesOf)).rows
    const sequences = (await client.query<Sequence>(sequencesOf)).rows
    const rows: Record<string, number> = {}
    const files: Kept[] = []
    for (const { name, columns } of tables) {
      const stream = client.query(copyTo(`copy (select ${columns.map(quoted).join(', ')} from ${quoted(name)}) to stdout`))
      files.push(await keepFile(folder, fileOf(name), stream))
      rows[name] = stream.rowCount
    }
    files.push(await keepFile(folder, 'tables.json', [Buffer.from(JSON.stringify({ tables, sequences }))]))
    return { asOf: asOf.toISOString(), rows, files }
  })
}

/** Into a database without a table: the schema as it was, the rows, then what later migrations make of them. All or nothing but the empty schema. */
export async function copyBack(url: string, { folder, manifest }: Backup): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`)
    if (rows[0]?.n) throw new Error('the database is not empty: it has tables already. Nothing was changed; give an empty one')
  })
  await migrate(url, undefined, new Set(manifest.schema.migrations.map((m) => m.name)))
  await withClient(url, (client) => load(client, folder))
  await migrate(url)
}

async function load(client: pg.Client, folder: string): Promise<void> {
  let text = ''
  for await (const part of readKept(join(folder, 'tables.json')) as AsyncIterable<Buffer>) text += part
  const { tables, sequences } = JSON.parse(text) as { tables: Table[]; sequences: Sequence[] }
  await client.query(`begin; set local anlan.scope = '*'; set local timezone = 'UTC'; set local datestyle = 'ISO'`)
  const mend = await loosen(client)
  await client.query(`truncate ${tables.map((t) => quoted(t.name)).join(', ')}`)
  for (const { name, columns } of tables) await pipeline(readKept(join(folder, fileOf(name))), client.query(copyFrom(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`)))
  for (const { name, last } of sequences) await client.query('select setval(to_regclass($1), coalesce($2::bigint, 1), $2::bigint is not null)', [quoted(name), last])
  for (const statement of mend) await client.query(statement)
  await client.query('commit')
}

/**
 * While rows come in table by table no foreign key may ask for a row of a later one, no trigger may act again, and row-level security (which refuses COPY)
 * steps aside for the owner. Returns what puts each back; adding a foreign key again proves it over every row.
 */
async function loosen(client: pg.Client): Promise<string[]> {
  const { rows: keys } = await client.query<{ relation: string; name: string; definition: string }>(`select c.conrelid::regclass::text as relation, c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conparentid = 0`)
  const { rows: forced } = await client.query<{ relation: string }>(`select oid::regclass::text as relation from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity`)
  const { rows: triggers } = await client.query<{ relation: string; name: string; state: string }>(`select tgrelid::regclass::text as relation, tgname as name, tgenabled as state from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not tgisinternal and tgparentid = 0 and tgenabled <> 'D' and c.relnamespace = 'public'::regnamespace`)
  for (const k of keys) await client.query(`alter table ${k.relation} drop constraint ${quoted(k.name)}`)
  for (const f of forced) await client.query(`alter table ${f.relation} no force row level security`)
  for (const t of triggers) await client.query(`alter table ${t.relation} disable trigger ${quoted(t.name)}`)
  return [
    ...keys.map((k) => `alter table ${k.relation} add constraint ${quoted(k.name)} ${k.definition}`),
    ...triggers.map((t) => `alter table ${t.relation} enable ${{ A: 'always ', R: 'replica ' }[t.state] ?? ''}trigger ${quoted(t.name)}`),
    ...forced.map((f) => `alter table ${f.relation} force row level security`),
  ]
}

export async function withClient<T>(url: string, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return fn(client).finally(() => client.end().catch(() => {}))
}
