// 覆盖率: how many of the enterprises in service were inspected between two days, by county, town or sector. Each number is a figure with its rows.
import { z } from 'zod'
import { day } from '#kit/contract'
import { type Sql, sql, type Tx } from '#kit/db'
import { figure } from '#kit/figures'
import { enterprises } from '#registry/enterprises'
import { inside } from '#registry/ledger'

const span = z.object({ from: day, to: day, region: z.string().regex(/^[0-9A-Z]{6,12}$/).optional(), /** '—' of none */ sector: z.string().max(30).optional() })
type Span = z.output<typeof span>

const inService = ({ region, sector }: Pick<Span, 'region' | 'sector'>): Sql => sql`e.retired_at is null and e.operating is distinct from 'closed' ${inside(region, sql`e.region_path`)} ${sector === undefined ? sql`` : sql`and coalesce(e.sector, '—') = ${sector}`}`
const within = ({ from, to }: Pick<Span, 'from' | 'to'>): Sql => sql`i.stage = 'done' and i.retired_at is null and i.done_on between ${from}::date and ${to}::date`

export const coverageFigures = [
  figure({
    key: 'inspection.enterprises', unit: '家', permission: 'inspection.read', params: span, value: 'count', columns: ['place', 'name', 'uscc'],
    rows: (p) => sql`select region_label(e.region_path) as place, e.name, e.uscc from enterprises_seen e where ${inService(p)} order by e.region_path, e.id`,
  }),
  figure({
    key: 'inspection.covered', unit: '家', permission: 'inspection.read', params: span, value: 'count', columns: ['place', 'name', 'uscc', 'times', 'lastOn'],
    rows: (p) => sql`select region_label(e.region_path) as place, e.name, e.uscc, v.times, v.last_on from enterprises_seen e
      join (select i.enterprise_id, count(*)::int as times, max(i.done_on) as last_on from inspections_seen i where ${within(p)} group by 1) v on v.enterprise_id = e.id where ${inService(p)} order by e.region_path, e.id`,
  }),
  figure({
    key: 'inspection.done', unit: '次', permission: 'inspection.read', params: span, value: 'count', columns: ['code', 'place', 'enterpriseName', 'doneOn', 'inspectors', 'failing'],
    rows: (p) => sql`select i.code, region_label(e.region_path) as place, i.enterprise_name, i.done_on, i.inspectors, i.failing from inspections_seen i join enterprises_seen e on e.id = i.enterprise_id where ${within(p)} and ${inService(p)} order by i.done_on, i.code`,
  }),
]

export type Covered = { key: string; label: string; inspected: number; all: number; times: number }
type Asked = { by: 'county' | 'town' | 'sector'; region?: string; from: string; to: string }

/** A row for each county, town or sector that has enterprises; its sums are those of the whole. */
export async function coverageOf(tx: Tx, { by, ...p }: Asked): Promise<{ rows: Covered[]; inspected: number; all: number; times: number }> {
  const key = by === 'sector' ? sql`coalesce(e.sector, '—')` : by === 'county' ? sql`split_part(e.region_path, '/', 2)` : sql`split_part(e.region_path, '/', 3)`
  // two small answers put together here: the planner knows nothing of a scope's share and would join them row by row
  const all = await tx.rows<{ key: string; name: string | null; all: number }>(sql`select k.key, k.all, r.name from (select ${key} as key, count(*)::int as all from enterprises_seen e where ${inService(p)} group by 1) k left join regions r on r.code = k.key order by r.ordinal, k.key`)
  const visited = new Map((await tx.rows<{ key: string; inspected: number; times: number }>(sql`select ${key} as key, count(*)::int as inspected, sum(v.times)::int as times
    from (select i.enterprise_id, count(*)::int as times from inspections_seen i where ${within(p)} group by 1) v join enterprises_seen e on e.id = v.enterprise_id where ${inService(p)} group by 1`)).map((r) => [r.key, r]))
  const options = enterprises.fields.sector && 'options' in enterprises.fields.sector ? enterprises.fields.sector.options : []
  const rows = all.map(({ name, ...row }) => ({ ...row, inspected: visited.get(row.key)?.inspected ?? 0, times: visited.get(row.key)?.times ?? 0, label: name ?? options.find((o) => o.value === row.key)?.zh ?? row.key }))
  const sum = (of: (row: Covered) => number) => rows.reduce((n, row) => n + of(row), 0)
  return { rows, inspected: sum((r) => r.inspected), all: sum((r) => r.all), times: sum((r) => r.times) }
}
