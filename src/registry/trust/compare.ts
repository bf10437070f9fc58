// 疑似重复 duplicate: what makes two rows of a ledger seem one, read off its definition. SQL over the whole ledger at once; nothing row by row.
import { join, raw, sql, type Sql } from '#kit/db'
import { entries, type Field, isSealed, type Ledger, snake } from '#registry/definition'

/** A number with a name that stands on more rows than this is an office's; a name on more is a kind of thing. */
const mostOfOne = 4
/** Candidates of one reason that a run looks at: a ledger that has more has another trouble than duplicates. */
const mostPairs = 20_000
/** Metres; and the rows of a cell of that size beyond which a place says nothing about a row. */
const near = 50, crowd = 40
const alike = 0.6

const col = (name: string, of = '') => raw(`${of}"${snake(name)}"`)
const index = (name: string) => raw(`"${snake(name)}_index"`)

/** Parts of the natural key in which two rows that are one can't differ: a batch, the enterprise of a hazard. The code that is the whole key may be mistyped. */
export function guards(ledger: Ledger): string[] {
  const key = ledger.naturalKey, named = key.includes(ledger.name), person = ledger.fields[ledger.name]?.kind === 'person'
  if (key.length === 1 && key[0] !== 'region') return []
  return key.flatMap((name) => {
    const field = ledger.fields[name]
    if (name === 'region') return named ? [] : ['region_code']
    if (!field || name === ledger.name || isSealed(field) || field.kind === 'choice') return []
    if (person && named && field.kind === 'text' && !field.check) return [] // who has moved to another unit stands there twice
    return [snake(name)]
  })
}

/** Codes that one thing alone has. */
const codes = (ledger: Ledger): string[] => entries(ledger).filter(([name, f]) => f.kind === 'text' && (f.check === 'uscc' || f.check === 'code') && !(ledger.naturalKey.length > 1 && ledger.naturalKey.includes(name))).map(([name]) => name)
const named = (ledger: Ledger, kind: Field['kind']): string[] => entries(ledger).filter(([, f]) => f.kind === kind).map(([name]) => name)
const sealed = (ledger: Ledger): string[] => entries(ledger).filter(([, f]) => isSealed(f)).map(([name]) => name)
const textNamed = (ledger: Ledger): boolean => ledger.fields[ledger.name]?.kind === 'text' && !ledger.namesakes

/** Every pair of a group's rows, smaller id first. */
const pairsOf = (groups: Sql): Sql => sql`select x.id as a, y.id as b, null::numeric as share from (${groups}) g, unnest(g.ids) x(id), unnest(g.ids) y(id) where x.id < y.id limit ${mostPairs}`
const group = (from: string, by: Sql, where: Sql): Sql => sql`select array_agg(id) as ids from ${raw(from)} where ${where} group by ${by} having count(*) between 2 and ${mostOfOne}`

function ways(ledger: Ledger): { by: string; field: string; pairs: Sql }[] {
  const people = [...new Set([...named(ledger, 'person'), ledger.name])]
  return [
    ...sealed(ledger).flatMap((field) => people.map((who) => ({ by: 'phone', field, pairs: pairsOf(group('live', sql`${index(field)}, ${col(who)}`, sql`${index(field)} is not null and ${col(who)} is not null`)) }))),
    ...codes(ledger).map((field) => ({ by: 'code', field, pairs: sql`select least(x.id, y.id) as a, greatest(x.id, y.id) as b, null::numeric as share from live x join known y on y.${col(field)} = x.${col(field)} and y.id <> x.id and (y.retired_at is not null or x.id < y.id) limit ${mostPairs}` })),
    ...(textNamed(ledger) ? [{ by: 'name', field: ledger.name, pairs: pairsOf(group('live', sql`county, core`, sql`length(core) > 1 and county <> ''`)) }] : []),
    ...(textNamed(ledger) && ledger.position !== 'none' ? [{ by: 'near', field: ledger.name, pairs: neighbours() }] : []),
  ]
}

/** Rows of one cell or of two that touch, within the distance and with like names: a hash join over cells, since half a million walks of an index would be slower. */
const neighbours = (): Sql => sql`select * from (select least(x.id, y.id) as a, greatest(x.id, y.id) as b, registry_alike(x.pairs, y.pairs) as share
  from (select c.*, c.cx + o.dx as nx, c.cy + o.dy as ny, o.dx = 0 and o.dy = 0 as own from cells c, (values (0, 0), (1, 0), (0, 1), (1, 1), (1, -1)) o(dx, dy)) x
  join cells y on y.cx = x.nx and y.cy = x.ny and (not x.own or x.id < y.id) where x.plane <-> y.plane <= ${near} and x.pairs && y.pairs offset 0) n
  where share >= ${alike} limit ${mostPairs}`

const compared = (ledger: Ledger, of: string): Sql =>
  join([col(ledger.name, of), ...named(ledger, 'person').map((n) => col(n, of)), ...sealed(ledger).map((n) => raw(`${of}"${snake(n)}_index"`)), ...codes(ledger).map((n) => col(n, of)), raw(`${of}region_path`), raw(`${of}lon`), raw(`${of}lat`)], ', ')

/** What an undo took out never was: a file brought again after its undo is no second entry. */
const notTakenBack = sql`(retired_at is null or not exists (select from ledger_changes c where c.id = t.change_id and c.origin = 'undo'))`

/** `ledger, region_path, row_a, row_b, reasons, fingerprint` of every pair that the asker's scope holds. */
export function candidates(ledger: Ledger): Sql {
  const view = raw(`"${ledger.table}_seen"`), all = ways(ledger), guard = guards(ledger)
  const kept = [...new Set([...named(ledger, 'person').map(snake), snake(ledger.name), ...codes(ledger).map(snake), ...sealed(ledger).map((n) => `${snake(n)}_index`)])]
  const core = textNamed(ledger) ? sql`registry_core_name(${col(ledger.name)})` : sql`null::text`
  return sql`with known as materialized (select id, retired_at, plane, split_part(region_path, '/', 2) as county, ${core} as core, ${raw(kept.map((c) => `"${c}"`).join(', '))} from ${view} t where merged_into is null and ${notTakenBack}),
    live as materialized (select * from known where retired_at is null),
    cells as materialized (select * from (select id, registry_pairs_at_once(core) as pairs, plane, floor(plane[0] / ${near})::int as cx, floor(plane[1] / ${near})::int as cy, count(*) over (partition by floor(plane[0] / ${near})::int, floor(plane[1] / ${near})::int) as n from live where plane is not null and length(core) > 1) c where n <= ${crowd}),
    said as (${join(all.length ? all.map((way) => sql`select s.a, s.b, ${way.by}::text as by, ${way.field}::text as field, s.share from (${way.pairs}) s`) : [sql`select null::uuid as a, null::uuid as b, ''::text as by, ''::text as field, null::numeric as share where false`], ' union all ')}),
    once as (select distinct on (a, b, by) * from said order by a, b, by, field),
    gathered as (select a, b, jsonb_agg(jsonb_build_object('by', by, 'field', field, 'share', share) order by by) as reasons, bool_or(by = 'code') as coded from once group by a, b)
    select ${ledger.key}::text as ledger, registry_common_path(x.region_path, y.region_path) as region_path, g.a as row_a, g.b as row_b, g.reasons, md5(row(${compared(ledger, 'x.')}, ${compared(ledger, 'y.')})::text) as fingerprint
    from gathered g join ${view} x on x.id = g.a join ${view} y on y.id = g.b
    where g.coded or (${guard.length ? join(guard.map((c) => sql`x.${raw(`"${c}"`)} is not distinct from y.${raw(`"${c}"`)}`), ' and ') : sql`true`})`
}
