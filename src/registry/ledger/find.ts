// Lists, totals, groups and cards of any ledger, read through its view.
import { type Actor, may } from '#kit/access'
import { raw, sql, type Sql, type Tx } from '#kit/db'
import { invalid, notFound } from '#kit/errors'
import { type Asked, hasFacet, type Field, type Ledger, type ListQuery, optionsOf, type Query, type Row, snake } from '#registry/definition'
import { placeLabels } from '#registry/regions'
import { conditionsOf } from './conditions.ts'
import { selected } from './columns.ts'
import { preparedByText } from './named.ts'
import { kept, keptAt, standing } from './totals.ts'

export const mayReveal = (actor: Actor, ledger: Ledger): boolean => may(actor, `${ledger.key}.reveal`)
export const seen = (ledger: Ledger): Sql => raw(`${ledger.table}_seen t`)

/** Orders longer than this are walked by key; shorter ones are kept whole, so that a page costs the same wherever it lies and however many match. */
const longest = 20_000
const idBytes = 16

/** A page of rows that match, in order, with the total of all that do. The cursor is a key, not an offset. */
export async function listRows(tx: Tx, ledger: Ledger, query: ListQuery): Promise<{ rows: Row[]; total: number; next: string | null }> {
  const reveal = mayReveal(tx.actor, ledger), { where, timed } = conditionsOf(ledger, query, reveal), order = orderOf(ledger, query.sort, reveal)
  const page = { ledger, query, where, order, reveal }
  if (timed) return byKey(tx, page, () => countRows(tx, ledger, where))
  const at = await standing(tx, ledger), filter = filterKey(tx.actor, ledger, query)
  const total = await keptAt(at, `total ${filter}`, () => countRows(tx, ledger, where))
  if (total > longest) return byKey(tx, page, async () => total)
  const ids = await keptAt(at, `order ${query.sort ?? ''} ${filter}`, () => orderedIds(tx, ledger, where, order.by))
  const start = query.cursor ? ids.indexOf(Buffer.from(cursorOf(query.cursor)[1].replaceAll('-', ''), 'hex')) : -idBytes
  // the row that the cursor names has left: its key still tells where it stood
  if (query.cursor && (start < 0 || start % idBytes)) return byKey(tx, page, async () => total)
  return slice(tx, page, ids, start + idBytes)
}

type Paged = { ledger: Ledger; query: ListQuery; where: Sql; order: Order; reveal: boolean }
type Keyed = Row & { cursorKey?: unknown }

async function byKey(tx: Tx, { ledger, query, where, order, reveal }: Paged, totalOf: () => Promise<number>): Promise<{ rows: Row[]; total: number; next: string | null }> {
  const after = query.cursor ? sql`and ${order.after(cursorOf(query.cursor))}` : sql``
  const found = await tx.rows<Keyed>(sql`select ${selected(ledger, reveal)}, ${order.key} as cursor_key from ${seen(ledger)} where ${where} ${after} order by ${order.by} limit ${query.limit + 1}`)
  return finished(tx, found.slice(0, query.limit), found.length > query.limit, await totalOf())
}

async function slice(tx: Tx, { ledger, query, order, reveal }: Paged, ids: Buffer, from: number): Promise<{ rows: Row[]; total: number; next: string | null }> {
  const wanted: string[] = []
  for (let at = from; at < ids.length && wanted.length < query.limit; at += idBytes) wanted.push(ids.toString('hex', at, at + idBytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'))
  const shown = preparedByText('list', sql`select ${selected(ledger, reveal)}, ${order.key} as cursor_key from ${seen(ledger)} where t.id = any(${wanted}::uuid[])`, 64)
  const found = new Map((await tx.rows<Keyed>(shown)).map((row) => [row.id, row]))
  return finished(tx, wanted.flatMap((id) => found.get(id) ?? []), from + wanted.length * idBytes < ids.length, ids.length / idBytes)
}

async function finished(tx: Tx, rows: Keyed[], more: boolean, total: number): Promise<{ rows: Row[]; total: number; next: string | null }> {
  const last = rows.at(-1), next = more && last ? Buffer.from(JSON.stringify([last.cursorKey, last.id])).toString('base64url') : null
  for (const row of rows) delete row.cursorKey
  return { rows: await dressed(tx, rows), total, next }
}

const orderedIds = async (tx: Tx, ledger: Ledger, where: Sql, by: Sql): Promise<Buffer> =>
  (await tx.one<{ ids: Buffer | null }>(sql`select string_agg(uuid_send(t.id), ''::bytea order by ${by}) as ids from ${seen(ledger)} where ${where}`)).ids ?? Buffer.alloc(0)
const countRows = async (tx: Tx, ledger: Ledger, where: Sql): Promise<number> => (await tx.one<{ n: number }>(sql`select count(*) as n from ${seen(ledger)} where ${where}`)).n

export async function totalRows(tx: Tx, ledger: Ledger, query: Asked): Promise<number> {
  const { where, timed } = conditionsOf(ledger, query, mayReveal(tx.actor, ledger))
  return totalOf(tx, ledger, query, where, timed)
}
const totalOf = (tx: Tx, ledger: Ledger, query: Asked, where: Sql, timed: boolean): Promise<number> =>
  kept(tx, ledger, timed ? undefined : `total ${filterKey(tx.actor, ledger, query)}`, () => countRows(tx, ledger, where))

/** Who may find by phone tails counts other rows for the same words. */
const filterKey = (actor: Actor, ledger: Ledger, { sort: _, cursor: __, limit: ___, ...filter }: Asked): string =>
  (mayReveal(actor, ledger) ? '+' : '-') + JSON.stringify(Object.entries(filter).filter(([, v]) => v !== undefined && v !== '').sort())

/** How the rows that match fall to the values of a facet, to counties (`county`), or to the regions one level below the query's own (`region`). */
export async function groupsOf(tx: Tx, ledger: Ledger, { by, ...query }: Query & { by: string }): Promise<{ total: number; groups: { value: string; label: string; count: number }[] }> {
  const { where, timed } = conditionsOf(ledger, query, mayReveal(tx.actor, ledger))
  return kept(tx, ledger, timed ? undefined : `groups ${by} ${filterKey(tx.actor, ledger, query)}`, async () => {
    const groups = by === 'county' || by === 'region' ? await byPlace(tx, ledger, where, by, query.region) : await byFacet(tx, ledger, where, by)
    return { total: await totalOf(tx, ledger, query, where, timed), groups }
  })
}

async function byFacet(tx: Tx, ledger: Ledger, where: Sql, by: string): Promise<{ value: string; label: string; count: number }[]> {
  const field = ledger.fields[by] as Field, at = raw(`t.${snake(by)}`)
  if (!hasFacet(field)) throw invalid({ issues: [{ path: ['by'], message: '不能按这一项分组' }] })
  const of = field.kind === 'choices' ? sql`from ${seen(ledger)} left join lateral unnest(case when cardinality(${at}) > 0 then ${at} else array[null] end) v(one) on true` : sql`from (select ${at}::text as one, t.* from ${seen(ledger)}) t`
  const counts = new Map((await tx.rows<{ value: string | null; count: number }>(sql`select ${field.kind === 'choices' ? raw('v.one') : raw('t.one')} as value, count(*) as count ${of} where ${where} group by 1`)).map((g) => [g.value ?? '—', g.count]))
  const known = field.kind === 'flag' ? [{ value: 'true', zh: '是' }, { value: 'false', zh: '否' }] : optionsOf(field)
  return [...known.map((o) => ({ value: o.value, label: o.zh, count: counts.get(o.value) ?? 0 })), ...(counts.has('—') ? [{ value: '—', label: '—', count: counts.get('—') as number }] : [])]
}

async function byPlace(tx: Tx, ledger: Ledger, where: Sql, by: string, region: string | undefined): Promise<{ value: string; label: string; count: number }[]> {
  const depth = by === 'county' || !region ? 2 : (await tx.maybe<{ level: number }>(sql`select level from regions where code = ${region}`))?.level ?? 2
  return tx.rows(sql`select coalesce(r.code, '') as value, coalesce(r.name, '') as label, g.count from (select split_part(t.region_path, '/', ${depth}::int) as code, count(*) as count from ${seen(ledger)} where ${where} group by 1) g
    left join regions r on r.code = g.code order by r.ordinal, r.code`)
}

/** One row by its id, retired ones too; 404 where it is not, or not in the reader's scope. */
export async function rowOf(tx: Tx, ledger: Ledger, id: string): Promise<Row> {
  const row = await tx.maybe<Row>(sql`select ${selected(ledger, mayReveal(tx.actor, ledger))} from ${seen(ledger)} where t.id = ${id}`)
  if (!row) throw notFound({ what: `这条${ledger.title.zh}记录` })
  return (await dressed(tx, [row]))[0] as Row
}

/** `place` in words. */
export async function dressed<R extends { regionPath: string }>(tx: Tx, rows: R[]): Promise<(R & { place: string })[]> {
  const label = await placeLabels(tx, rows.map((row) => row.regionPath))
  return rows.map((row) => Object.assign(row, { place: label(row.regionPath) }))
}

type Order = { by: Sql; key: Sql; after: (cursor: [unknown, string]) => Sql }
const firm = new Set(['region_path', 'updated_at'])

function orderOf(ledger: Ledger, sort: string | undefined, reveal: boolean): Order {
  const wanted = sort ?? ledger.sort ?? ledger.name, down = wanted.startsWith('-'), name = wanted.replace(/^-/, '')
  const field = ledger.fields[name]
  if (field?.sensitive && !reveal) throw invalid({ issues: [{ path: ['sort'], message: '不能按这一项排序' }] })
  const column = name === 'region' ? 'region_path' : snake(name), at = raw(`t.${column}`), than = raw(down ? '<' : '>')
  const type = raw(!field ? (name === 'region' ? 'text' : 'timestamptz') : field.kind === 'integer' ? 'int' : field.kind === 'decimal' ? 'numeric' : field.kind === 'day' ? 'date' : field.kind === 'flag' ? 'boolean' : 'text')
  // an instant as text would lose its microseconds on the way through JavaScript
  const key = field?.kind === 'day' || !field ? sql`${at}::text` : at
  if (firm.has(column) || field?.required) return { by: sql`${at} ${raw(down ? 'desc' : 'asc')}, t.id ${raw(down ? 'desc' : 'asc')}`, key, after: ([value, id]) => sql`(${at}, t.id) ${than} (${value as string}::${type}, ${id}::uuid)` }
  return {
    by: sql`${at} ${raw(down ? 'desc' : 'asc')} nulls last, t.id`, key,
    after: ([value, id]) => value === null ? sql`(${at} is null and t.id > ${id}::uuid)` : sql`(${at} ${than} ${value as string}::${type} or (${at} = ${value as string}::${type} and t.id > ${id}::uuid) or ${at} is null)`,
  }
}

/** The order of a ledger's rows, for exports: the list's own. */
export const orderSql = (ledger: Ledger, sort: string | undefined, reveal: boolean): Sql => orderOf(ledger, sort, reveal).by

function cursorOf(text: string): [unknown, string] {
  try {
    const [value, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if ((value === null || ['string', 'number', 'boolean'].includes(typeof value)) && /^[0-9a-f-]{36}$/.test(String(id))) return [value, String(id)]
  } catch { /* not ours: refused below */ }
  throw invalid({ issues: [{ path: ['cursor'], message: '不是本系统给出的游标' }] })
}
