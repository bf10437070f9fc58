// A page of a ledger: rows by keyset, the total, and how they fall to the counties, all under the same filters.
import { join, sql, type Sql, type Tx } from '#kit/db'
import { invalid } from '#kit/errors'
import type { LedgerQuery } from '#registry/filters'

type Listing = {
  columns: Sql
  /** The ledger's table is `t`: it has region_path. */
  from: Sql
  /** What stays of the rows, the region's filter apart. */
  where: readonly Sql[]
  /** Text that orders the rows of one region, and tells them apart. */
  key: Sql
  query: LedgerQuery
}
export type LedgerPage<R> = { rows: R[]; total: number; next: string | null; all: number; own: number; counties: { code: string; name: string; count: number }[] }

export async function listLedger<R>(tx: Tx, { columns, from, where, key, query }: Listing): Promise<LedgerPage<R>> {
  const all = (more: Sql[]) => (where.length + more.length ? sql`where ${join([...where, ...more], ' and ')}` : sql``)
  const region = query.region ? [sql`starts_with(t.region_path, coalesce((select path from regions where code = ${query.region}), '!'))`] : []
  const after = query.cursor ? [sql`(t.region_path, ${key}) > (${sql`${at(query.cursor)[0]}, ${at(query.cursor)[1]}`})`] : []
  const rows = await tx.rows<R & { cursorPath: string; cursorKey: string }>(sql`select ${columns}, t.region_path as cursor_path, ${key} as cursor_key
    from ${from} ${all([...region, ...after])} order by t.region_path, ${key} limit ${query.limit + 1}`)
  const { total } = await tx.one<{ total: number }>(sql`select count(*) as total from ${from} ${all(region)}`)
  const groups = await tx.rows<{ code: string; name: string | null; count: number }>(sql`
    select g.code, c.name, g.count from (select split_part(t.region_path, '/', 2) as code, count(*) as count from ${from} ${all([])} group by 1) g
    left join regions c on c.code = g.code order by c.ordinal, c.code`)
  const counties = groups.flatMap(({ code, name, count }) => (name === null ? [] : [{ code, name, count }]))
  const every = groups.reduce((sum, group) => sum + group.count, 0)
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  return { rows: shown, total, all: every, own: every - counties.reduce((sum, county) => sum + county.count, 0), counties, next: rows.length > query.limit && last ? cursor(last.cursorPath, last.cursorKey) : null }
}

const cursor = (path: string, key: string) => Buffer.from(JSON.stringify([path, key])).toString('base64url')

function at(text: string): [string, string] {
  try {
    const [path, key] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if (typeof path === 'string' && typeof key === 'string') return [path, key]
  } catch { /* not ours: refused below */ }
  throw invalid({ issues: [{ path: ['cursor'], message: '不是本系统给出的游标' }] })
}

/** ` and …` for a figure of one region (its code), nothing for all that the reader may see; the place is `t.region_path` unless told. */
export const inside = (region: string | undefined, place: Sql = sql`t.region_path`): Sql =>
  region ? sql`and starts_with(${place}, coalesce((select path from regions where code = ${region}), '!'))` : sql``

/** A fragment of a name, anywhere in these columns; LIKE's own signs are taken literally. */
export function matching(q: string | undefined, columns: readonly Sql[]): Sql[] {
  if (!q) return []
  const like = `%${q.replace(/[\\%_]/g, (c) => `\\${c}`)}%`
  return [sql`(${join(columns.map((column) => sql`${column} like ${like}`), ' or ')})`]
}
