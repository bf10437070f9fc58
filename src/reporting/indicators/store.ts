import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { kept } from '#registry/ledger'
import { theCity } from '#registry/regions'
import { type Cubes, facts, valueSql } from './facts.ts'
import { type Indicator, isOfLedger } from './definition.ts'
import { type Period, yearBefore } from './model.ts'
import type { Question } from './source.ts'

let known: Promise<Cubes> | undefined
/** What the database rolls up: it changes with a migration alone. */
export const cubesOf = (tx: Tx): Promise<Cubes> =>
  known ??= tx.rows<{ cube: string; measures: string[]; dimensions: string[] }>(sql`select cube, measures, dimensions from rollup_cubes`).then((rows) => new Map(rows.map((r) => [r.cube, r])), (e: unknown) => { known = undefined; throw e })

export type Asked = { region?: string | undefined; from?: string | undefined; to?: string | undefined; filters?: Readonly<Record<string, string>> }

/** A region by code or path; nobody asks above his own, and what lies beside it is not found. */
async function under(tx: Tx, region: string | undefined): Promise<string> {
  const { scope } = tx.actor, own = scope || ((await theCity(tx))?.path ?? '')
  if (!region) return own
  const path = region.includes('/') ? region : (await tx.maybe<{ path: string }>(sql`select path from regions where code = ${region}`))?.path
  if (path?.startsWith(own)) return path
  if (path && own.startsWith(path)) return own
  throw notFound({ what: `区划 ${region}` })
}

const first = '0001-01-01', last = '9999-12-31'
export async function questionOf(tx: Tx, indicator: Indicator, { region, from, to, filters = {} }: Asked): Promise<Question> {
  const period = indicator.of.date !== undefined && (from || to) ? { from: from ?? first, to: to ?? last } : undefined
  return { under: await under(tx, region), filters, ...(period ? { period } : {}) }
}

export async function numberOf(tx: Tx, indicator: Indicator, question: Question): Promise<number | null> {
  return (await tx.one<{ value: number | null }>(sql`select ${valueSql(indicator)} as value from (${facts(indicator, question, await cubesOf(tx))}) f`)).value
}

/** A number of this period and of the same period a year earlier; null before where nothing is dated. */
export type Pair = { value: number | null; previous: number | null }
export type Measured = Pair & { months: ({ month: string } & Pair)[]; places: ({ path: string } & Pair)[] }

/** The number and that of the year before. What stands today in a ledger is kept under the ledger's version, as its list's total is. */
export async function pairOf(tx: Tx, indicator: Indicator, question: Question): Promise<Pair> {
  const { of } = indicator, ask = async () => {
    const rows = await tx.rows<{ period: 'this' | 'before'; value: number | null }>(sql`select f.period, ${valueSql(indicator)} as value from (${await both(tx, indicator, question)}) f group by f.period`)
    return rows.reduce<Pair>((pair, { period, value }) => ({ ...pair, [period === 'this' ? 'value' : 'previous']: value }), none(indicator, question))
  }
  return isOfLedger(of) && !question.period ? kept(tx, of.ledger, `indicator ${indicator.key} ${JSON.stringify(question)}`, ask) : ask()
}

type Cell = { period: 'this' | 'before'; month: string | null; place: string | null; total: boolean; byMonth: boolean; value: number | null }

/** The number, its months, and what stands below the region, each with the year before: one statement, one moment. */
export async function measured(tx: Tx, indicator: Indicator, question: Question): Promise<Measured> {
  const rows = await tx.rows<Cell>(sql`select f.period, to_char(f.month, 'YYYY-MM') as month, f.place, grouping(f.month, f.place) = 3 as total, grouping(f.month) = 0 as by_month, ${valueSql(indicator)} as value
    from (${await both(tx, indicator, question)}) f group by grouping sets ((f.period), (f.period, f.month), (f.period, f.place))`)
  const pairs = paired(rows, (r) => (r.total ? '' : r.byMonth ? `m${r.period === 'before' && r.month ? monthAfterYear(r.month) : r.month}` : `p${r.place}`), indicator, question)
  const total = pairs.get('') ?? none(indicator, question)
  const of = (kind: string) => [...pairs].filter(([key]) => key.startsWith(kind)).map(([key, pair]) => [key.slice(1), pair] as const).sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...total, months: of('m').filter(([m]) => m !== 'null').map(([month, pair]) => ({ month, ...pair })), places: of('p').map(([path, pair]) => ({ path, ...pair })) }
}

/** The number by the values of one field. */
export async function splitBy(tx: Tx, indicator: Indicator, question: Question, dimension: string): Promise<({ value: string | null } & { pair: Pair })[]> {
  const rows = await tx.rows<Cell>(sql`select f.period, f.place, ${valueSql(indicator)} as value from (${await both(tx, indicator, question, dimension)}) f group by f.period, f.place`)
  return [...paired(rows, (r) => (r.place === null ? '' : `=${r.place}`), indicator, question)].map(([key, pair]) => ({ value: key === '' ? null : key.slice(1), pair }))
}

async function both(tx: Tx, indicator: Indicator, question: Question, by?: string) {
  const cubes = await cubesOf(tx), now = sql`select 'this' as period, x.* from (${facts(indicator, question, cubes, by)}) x`, before = periodBefore(question.period)
  return before ? sql`${now} union all select 'before', x.* from (${facts(indicator, { ...question, period: before }, cubes, by)}) x` : now
}

/** An open period has no year before it. */
export const periodBefore = (period: Period | undefined): Period | undefined => (period && period.from !== first && period.to !== last ? yearBefore(period) : undefined)
const monthAfterYear = (month: string) => `${Number(month.slice(0, 4)) + 1}${month.slice(4)}`

/** Of no record at all: none, or for the greatest of them nothing. */
const none = ({ value }: Indicator, question: Question): Pair => (value !== 'count' && 'max' in value ? { value: null, previous: null } : { value: 0, previous: periodBefore(question.period) ? 0 : null })

function paired(rows: readonly Cell[], keyOf: (row: Cell) => string, indicator: Indicator, question: Question): Map<string, Pair> {
  const pairs = new Map<string, Pair>()
  for (const row of rows) {
    const key = keyOf(row), pair = pairs.get(key) ?? none(indicator, question)
    pairs.set(key, row.period === 'this' ? { ...pair, value: row.value } : { ...pair, previous: row.value })
  }
  return pairs
}
