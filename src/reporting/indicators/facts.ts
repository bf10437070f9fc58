// The numbers of a period by month and place, as rows (month, place, n, s, known, d): from the roll-up where it knows them, from the records where it does not, and
// from both where a period begins or ends within a month. The two give the same (rollups.test.ts).
import { empty, join, raw, sql, type Sql } from '#kit/db'
import type { Indicator } from './definition.ts'
import { partsOf, type Period } from './model.ts'
import { column, dayOf, fieldOf, type Question, rowsWhere, table } from './source.ts'

/** The columns m1…m10 of a cube's measures, as the database has them. */
export type Cubes = ReadonlyMap<string, { measures: readonly string[]; dimensions: readonly string[] }>

/** What stands one level below `under`; `under` itself for its own rows. */
const place = (path: Sql, under: string): Sql => sql`left(${path}, ${under.length}::int + strpos(substr(${path}, ${under.length + 1}::int), '/'))`

const levelsOf = (path: string): number => path.split('/').length - 1

/** The grain of the roll-up that answers, or undefined: below a town, and by two values at once, the records are asked. */
function grainOf(indicator: Indicator, { under, period, filters }: Question, by: string | undefined): string | undefined {
  const { cube } = indicator, named = Object.keys(filters), levels = levelsOf(under)
  if (!cube || !period || levels > 2) return undefined
  const known = cube.dimensions ?? []
  if (by !== undefined) return known.includes(by) && !named.length ? by : undefined
  if (!named.length) return levels === 2 ? 'town' : 'county'
  const [only = ''] = named
  return named.length === 1 && levels === 1 && known.includes(only) && fieldOf(indicator, only)?.kind === 'choice' && !filters[only]?.includes(',') ? only : undefined
}

/** `by`: a dimension instead of the place. */
export function facts(indicator: Indicator, question: Question, cubes: Cubes, by?: string): Sql {
  const grain = grainOf(indicator, question, by), { period } = question
  const { months, days }: { months?: Period; days: (Period | undefined)[] } = grain && period ? partsOf(period) : { days: [period] }
  const parts = [...(months && grain ? [ofCells(indicator, { ...question, period: months }, grain, cubes, by)] : []), ...days.map((p) => ofRecords(indicator, { ...question, ...(p ? { period: p } : {}) }, by))]
  return join(parts, ' union all ')
}

function ofCells({ cube, value }: Indicator, { under, period, filters }: Question, grain: string, cubes: Cubes, by: string | undefined): Sql {
  if (!cube || !period) return empty
  const measure = (name: string | undefined) => {
    const at = cubes.get(cube.key)?.measures.indexOf(name ?? '') ?? -1
    if (name !== undefined && at < 0) throw new Error(`roll-up ${cube.key} has no measure ${name}`)
    return name === undefined ? sql`0` : raw(`sum(k.m${at + 1})`)
  }
  const sum = value !== 'count', filter = Object.values(filters)[0]
  const cells = (from: string) => sql`select * from ${raw(from)} where cube = ${cube.key} and grain = ${grain} and month between ${period.from}::date and ${period.to}::date
    and starts_with(region_path, ${under})${filter === undefined ? empty : sql` and value = ${filter}`}`
  return sql`select k.month, ${by === undefined ? place(raw('k.region_path'), under) : raw(`nullif(k.value, '')`)} as place, ${measure(sum ? cube.rows : cube.measure)} as n, ${sum ? measure(cube.measure) : sql`0`} as s, ${sum ? measure(cube.known) : sql`0`} as known, null::text as d
    from (${cells('rollup_cells')} union all ${cells('rollup_open')}) k group by 1, 2`
}

function ofRecords(indicator: Indicator, question: Question, by: string | undefined): Sql {
  const { value } = indicator, day = dayOf(indicator)
  const month = day ? sql`date_trunc('month', ${day})::date` : sql`null::date`, where = by === undefined ? place(raw('t.region_path'), question.under) : sql`${column(indicator, by)}::text`
  const from = sql`from ${table(indicator)} where ${rowsWhere(indicator, question)}`
  if (value === 'count') return sql`select ${month} as month, ${where} as place, count(*) as n, 0 as s, 0 as known, null::text as d ${from} group by 1, 2`
  if ('sum' in value) return sql`select ${month} as month, ${where} as place, count(*) as n, sum(${column(indicator, value.sum)}) as s, count(${column(indicator, value.sum)}) as known, null::text as d ${from} group by 1, 2`
  if ('max' in value) return sql`select ${month} as month, ${where} as place, count(*) as n, max(${column(indicator, value.max)}) as s, 0 as known, null::text as d ${from} group by 1, 2`
  return sql`select ${month} as month, ${where} as place, 1 as n, 0 as s, 0 as known, ${column(indicator, value.distinct)}::text as d ${from}`
}

/** The number of a set of facts `f`. A sum of nothing is 0; a sum of what nobody knows is unknown. */
export const valueSql = ({ value }: Indicator): Sql =>
  value === 'count' ? sql`coalesce(sum(f.n), 0)` : 'sum' in value ? sql`case when coalesce(sum(f.n), 0) = 0 then 0 when sum(f.known) = 0 then null else sum(f.s) end` : 'max' in value ? sql`max(f.s)` : sql`count(distinct f.d)`
