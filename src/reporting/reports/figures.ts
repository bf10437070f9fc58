// Tables of reports as figures: their rows are counties and months, the numbers in them the accidents that the indicator counts.
import { z } from 'zod'
import { sql, type Sql } from '#kit/db'
import { figure } from '#kit/figures'
import { day } from '#kit/contract'

const params = z.object({ region: z.string().max(100).default(''), from: day, to: day })
type Params = z.output<typeof params>

/** Counted accidents of these days and of the same days a year before. A fatal one whose deaths are unknown adds nothing to them. */
const both = (p: Params): Sql => sql`
  select a.region_path, a.occurred_on, coalesce(a.deaths, 0) as deaths, a.occurred_on >= ${p.from}::date as this_year from accidents_seen a
  where a.retired_at is null and a.counted and starts_with(a.region_path, ${p.region})
    and (a.occurred_on between ${p.from}::date and ${p.to}::date or a.occurred_on between (${p.from}::date - interval '1 year')::date and (${p.to}::date - interval '1 year')::date)`
const counts = sql`(count(x.occurred_on) filter (where x.this_year))::int as accidents, (count(x.occurred_on) filter (where not x.this_year))::int as accidents_before,
  coalesce(sum(x.deaths) filter (where x.this_year), 0)::int as deaths, coalesce(sum(x.deaths) filter (where not x.this_year), 0)::int as deaths_before`
const columns = ['name', 'accidents', 'accidentsBefore', 'deaths', 'deathsBefore']

export const figures = [
  figure({
    key: 'report.accidents_by_county', unit: '个', permission: 'accident.read', params, value: 'count', columns,
    rows: (p) => sql`select c.name, ${counts} from regions c left join (${both(p)}) x on starts_with(x.region_path, c.path) where c.level = 3 and (starts_with(c.path, ${p.region}) or starts_with(${p.region}, c.path)) group by c.code, c.name, c.ordinal order by c.ordinal, c.code`,
  }),
  figure({
    key: 'report.accidents_by_month', unit: '个', permission: 'accident.read', params, value: 'count', columns,
    rows: (p) => sql`select m.n::text || '月' as name, ${counts} from generate_series(1, 12) m (n) left join (${both(p)}) x on extract(month from x.occurred_on) = m.n group by m.n order by m.n`,
  }),
]
