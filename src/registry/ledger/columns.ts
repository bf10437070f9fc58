// A ledger's fields as columns of its table, and a row's values as a record of them.
import { raw, sql, join, type Sql } from '#kit/db'
import { blindIndex, maskPhone, seal } from '#kit/seal'
import { columnsOfField, entries, isSealed, type Ledger, snake, type Standards } from '#registry/definition'
import { planeOf } from '#registry/regions'
import { hooksOf, ledgerNamed } from './registered.ts'
import { wordsOf } from './words.ts'

export type Place = { regionCode: string; regionPath: string; lon: number | null; lat: number | null }
/** Column → value, as jsonb_populate_record and COPY take it: bytea as '\x…', a point as '(x,y)'. */
export type Stored = Record<string, unknown>

const placed = ['region_code', 'region_path', 'lon', 'lat', 'plane']
/** What a change may write, in the order of the definition; the engine's own columns apart. */
export const ownColumns = (ledger: Ledger): string[] => [...placed, ...entries(ledger).flatMap(([name, field]) => columnsOfField(name, field).map(([column]) => column)), ...(hooksOf(ledger).columns ?? []), 'find_text', 'tokens']

const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`
const maskIdentity = (id: string) => `${id.slice(0, 6)}********${id.slice(-4)}`

type Sealed = readonly [sealed: string, mask: string, tail: string, index: string]
const partsOf = (name: string): Sealed => { const at = snake(name); return [`${at}_sealed`, `${at}_mask`, `${at}_tail`, `${at}_index`] }
function putSealed(out: Stored, [sealed, mask, tail, index]: Sealed, kind: 'phone' | 'identity', value: string | null): void {
  out[sealed] = value === null ? null : hex(seal(value))
  out[mask] = value === null ? null : kind === 'phone' ? maskPhone(value) : maskIdentity(value)
  out[tail] = value === null ? null : value.slice(-4)
  out[index] = value === null ? null : hex(blindIndex(value))
}

/** The columns of a sealed field: the sealed value, the mask, the last four, and a keyed hash to find and compare it by. */
export function sealedColumns(name: string, kind: 'phone' | 'identity', value: string | null): Stored {
  const out: Stored = {}
  putSealed(out, partsOf(name), kind, value)
  return out
}

const isMask = (value: unknown) => typeof value === 'string' && value.includes('*')

/** Seven digits are a centimetre, and as many as any spreadsheet keeps. */
const degrees = (value: number | null) => (value === null ? null : Math.round(value * 1e7) / 1e7)

/** Worked out once a ledger: where each field goes, and an empty record of all columns, for one made column by column is a hash table to the engine. */
type Shape = { fields: readonly { name: string; column: string; kind: 'phone' | 'identity' | undefined; parts: Sealed }[]; empty: Stored }
const shapes = new WeakMap<Ledger, Shape>()
function shapeOf(ledger: Ledger): Shape {
  let shape = shapes.get(ledger)
  if (!shape) {
    const fields = entries(ledger).map(([name, field]) => ({ name, column: snake(name), kind: field.kind === 'phone' || field.kind === 'identity' ? field.kind : undefined, parts: partsOf(name) }))
    const columns = [...placed, ...fields.flatMap((f) => (f.kind ? f.parts : [f.column])), 'find_text', 'tokens']
    shapes.set(ledger, shape = { fields, empty: JSON.parse(JSON.stringify(Object.fromEntries(columns.map((c) => [c, null])))) as Stored })
  }
  return shape
}

/** The columns of a row; `standards` for a ledger whose derived fields are reckoned by them. A sealed field that `values` does not name, or names by its mask, is left out: it stays as it is. */
export function recordOf(ledger: Ledger, given: Readonly<Record<string, unknown>>, place: Place, standards: Standards = {}): Stored {
  const values = ledger.derive ? { ...given, ...ledger.derive(given, place, standards) } : given, { fields, empty } = shapeOf(ledger)
  const lon = degrees(place.lon), lat = degrees(place.lat), out: Stored = { ...empty }
  out.region_code = place.regionCode
  out.region_path = place.regionPath
  out.lon = lon
  out.lat = lat
  out.plane = lon === null || lat === null ? null : planeOf(lon, lat)
  for (const { name, column, kind, parts } of fields) {
    const value = values[name] ?? null
    if (!kind) out[column] = value
    else if (name in values && !isMask(value)) putSealed(out, parts, kind, value as string | null)
    else for (const part of parts) delete out[part]
  }
  const { findText, tokens } = wordsOf(ledger, values, place.regionPath)
  out.find_text = findText
  out.tokens = tokens
  return out
}

/** The values of a row as to_jsonb gives it; sealed fields as their masks. */
export function valuesOf(ledger: Ledger, record: Stored): Record<string, unknown> {
  return Object.fromEntries(entries(ledger).map(([name, field]) => [name, record[isSealed(field) ? `${snake(name)}_mask` : snake(name)] ?? null]))
}
export const placeOfRecord = (record: Stored): Place => ({ regionCode: record.region_code as string, regionPath: record.region_path as string, lon: record.lon as number | null, lat: record.lat as number | null })

/** Whether two values of a column are the same to a reader; sealed ones are compared by their keyed hash. */
export function changedColumns(ledger: Ledger, before: Stored, after: Stored): string[] {
  const sealed = new Set(entries(ledger).filter(([, f]) => isSealed(f)).map(([name]) => `${snake(name)}_sealed`))
  return Object.keys(after).filter((column) => !sealed.has(column) ? JSON.stringify(before[column] ?? null) !== JSON.stringify(after[column] ?? null) && !(column === 'plane') : before[column.replace(/_sealed$/, '_index')] !== after[column.replace(/_sealed$/, '_index')])
    .flatMap((column) => column === 'lon' || column === 'lat' ? [column, 'plane'] : [column]).filter((column, i, all) => all.indexOf(column) === i)
}

/** What list and card select from `t`; sensitive fields only for those who may see them. */
export function selected(ledger: Ledger, reveal: boolean): Sql {
  const own = entries(ledger).flatMap(([name, field]): Sql[] => {
    if (field.sensitive && !reveal) return []
    if (isSealed(field)) return [raw(`t.${snake(name)}_mask as ${snake(name)}`)]
    const target = field.kind === 'ref' ? ledgerNamed(field.ledger) : undefined
    return [raw(`t.${snake(name)}`), ...(field.kind === 'ref' ? [raw(`${target ? `(select r.${snake(target.name)} from ${target.table}_seen r where r.id = t.${snake(name)})` : 'null::text'} as ${snake(name)}_name`)] : [])]
  })
  const stale = ledger.confirm ? raw(`(t.retired_at is null and coalesce(t.confirmed_at, t.created_at) < (select anlan_now()) - interval '${ledger.confirm.days} days')`) : sql`false`
  return join([sql`t.id, t.version, t.region_code, t.region_path, t.lon, t.lat`, ...own, sql`${stale} as stale, t.confirmed_at, t.confirmed_by, t.updated_at, t.retired_at, t.retired_reason, t.demo`], ', ')
}
