// 最低库存 of one kind of goods in one depot, over all its batches. What is written on a batch is taken for the goods of its depot.
import { actorName } from '#kit/access'
import { join, raw, sql, type Sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { placeLabels } from '#registry/regions'

export type Minimum = { id: string; depot: string; depotName: string; place: string; name: string; unit: string; minimum: number; held: number; batches: number; expired: number; short: boolean; changedAt: string; changedBy: string }
type Kept = Omit<Minimum, 'place'> & { regionPath: string }

/** What lies there that can be used: everything but scrap; what has expired is told beside it. */
const held = sql`(select coalesce(sum(s.quantity), 0)::int as held, count(*)::int as batches, coalesce(sum(s.quantity) filter (where s.expires_on < (anlan_now() at time zone 'Asia/Shanghai')::date), 0)::int as expired
  from supplies s where s.depot = m.depot and s.name = m.name and s.unit = m.unit and s.retired_at is null and s.condition is distinct from 'scrap')`
const from = sql`stock_minimums m join depots d on d.id = m.depot and d.retired_at is null cross join lateral ${held} h`
const columns = sql`m.id, m.depot, d.name as depot_name, m.name, m.unit, m.minimum, h.held, h.batches, h.expired, h.held < m.minimum as short, m.changed_at, m.changed_by, m.region_path`

type Asked = { short?: 'true' | 'false'; depot?: string; q?: string; limit: number; cursor?: string }
/** The emptiest first. */
export async function minimums(tx: Tx, { short, depot, q, limit, cursor }: Asked): Promise<{ rows: Minimum[]; total: number; under: number; next: string | null }> {
  const base: Sql[] = [sql`true`, ...(depot ? [sql`m.depot = ${depot}`] : []), ...(q ? [sql`(strpos(m.name, ${q}) > 0 or strpos(d.name, ${q}) > 0)`] : [])], offset = Number(cursor ?? 0) || 0
  const where = join([...base, ...(short ? [sql`(h.held < m.minimum) = ${short === 'true'}`] : [])], ' and ')
  const { under, total } = await tx.one<{ under: number; total: number }>(sql`select count(*) filter (where h.held < m.minimum)::int as under, count(*) filter (where ${where})::int as total from ${from} where ${join(base, ' and ')}`)
  const kept = await tx.rows<Kept>(sql`select ${columns} from ${from} where ${where} order by h.held::numeric / m.minimum, m.region_path, d.name, m.name, m.id limit ${limit} offset ${offset}`), label = await placeLabels(tx, kept.map((k) => k.regionPath))
  return { rows: kept.map(({ regionPath, ...row }) => ({ ...row, place: label(regionPath) })), total, under, next: offset + kept.length < total ? String(offset + kept.length) : null }
}

export async function setMinimum(tx: Tx, given: { depot: string; name: string; unit: string; minimum: number; reason: string }): Promise<{ id: string }> {
  const depot = await tx.maybe<{ code: string; path: string }>(sql`select region_code as code, region_path as path from depots where id = ${given.depot} and retired_at is null for update`)
  if (!depot) throw notFound({ what: '这座储备库' })
  const before = await tx.maybe<{ minimum: number }>(sql`select minimum from stock_minimums where depot = ${given.depot} and name = ${given.name} and unit = ${given.unit} for update`)
  const { id } = await tx.one<{ id: string }>(sql`insert into stock_minimums (depot, name, unit, minimum, region_code, region_path, changed_by) values (${given.depot}, ${given.name}, ${given.unit}, ${given.minimum}, ${depot.code}, ${depot.path}, ${actorName(tx.actor)})
    on conflict (depot, name, unit) do update set minimum = excluded.minimum, changed_at = anlan_now(), changed_by = excluded.changed_by returning id`)
  await mark(tx, sql`m.id = ${id}`)
  await record(tx, { type: 'stock_minimum.set', subject: { kind: 'stock_minimum', id }, region: depot.path, data: { ...given, before: before?.minimum ?? null } })
  return { id }
}

export async function dropMinimum(tx: Tx, id: string, reason: string): Promise<void> {
  const gone = await tx.maybe<{ depot: string; name: string; unit: string; minimum: number; regionPath: string }>(sql`delete from stock_minimums where id = ${id} returning depot, name, unit, minimum, region_path`)
  if (!gone) throw notFound({ what: '这项最低库存' })
  const { regionPath, ...data } = gone
  await tx.run(sql`update supplies s set minimum = null, short = null, tokens = array(select k from unnest(s.tokens) k where k not like 'short=%') where s.depot = ${gone.depot} and s.name = ${gone.name} and s.unit = ${gone.unit}`)
  await record(tx, { type: 'stock_minimum.dropped', subject: { kind: 'stock_minimum', id }, region: regionPath, data: { ...data, reason } })
}

/** After batches were written in any way: a minimum that stands on one is its goods'; then every batch of those goods says whether they are short. */
export async function afterSupplies(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.run(sql`insert into stock_minimums (depot, name, unit, minimum, region_code, region_path, changed_by)
    select distinct on (s.depot, s.name, s.unit) s.depot, s.name, s.unit, s.minimum, d.region_code, d.region_path, ${actorName(tx.actor)} from supplies s join depots d on d.id = s.depot where s.id = any(${ids}::uuid[]) and s.retired_at is null and s.minimum > 0 order by s.depot, s.name, s.unit, s.updated_at desc, s.minimum desc
    on conflict (depot, name, unit) do update set minimum = excluded.minimum, changed_at = anlan_now(), changed_by = excluded.changed_by where stock_minimums.minimum <> excluded.minimum`)
  await mark(tx, sql`(m.depot, m.name, m.unit) in (select depot, name, unit from supplies where id = any(${ids}::uuid[]))`)
}

/** The flag is the product's own: it stands on each batch so that the list can be asked for it. */
const mark = (tx: Tx, where: Sql): Promise<number> => tx.run(sql`update supplies s set minimum = g.minimum, short = g.short, tokens = array(select k from unnest(s.tokens) k where k not like 'short=%') || ('short=' || g.short)
  from (select m.depot, m.name, m.unit, m.minimum, h.held < m.minimum as short from stock_minimums m cross join lateral ${held} h where ${where}) g
  where s.depot = g.depot and s.name = g.name and s.unit = g.unit and s.retired_at is null and (s.short is distinct from g.short or s.minimum is distinct from g.minimum or ${raw(`not ('short=' || g.short) = any(s.tokens)`)})`)
