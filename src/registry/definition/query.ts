// What a ledger may be asked: the same words in the page's address, the API, the map and the export. Allow-listed by the definition.
import { z } from 'zod'
import { paging } from '#kit/contract'
import { type Field, type Ledger, writable, entries, isSealed, optionsOf } from './model.ts'

/** active 在册 · retired 已撤出 · stale 逾期未确认 · all */
export const states = ['active', 'retired', 'stale', 'all'] as const
export type State = (typeof states)[number]

const bound = (one: string) => new RegExp(`^(?:${one})?\\.\\.(?:${one})?$`)
const dayRange = bound('\\d{4}-\\d{2}-\\d{2}'), numberRange = bound('-?\\d{1,12}(?:\\.\\d{1,6})?')
/** ',' between values; '—' stands for rows without one */
export const NONE = '—'
/** stands for rows that name any row of the other ledger */
export const ANY = '*'

/** How a field may be filtered: 'a,b' of its values · 'from..to' · true or false · a fragment · the last four of a number. Undefined: not at all. */
export function filterOf(field: Field): z.ZodType<string> | undefined {
  switch (field.kind) {
    case 'choice': case 'choices': {
      if (field.listed) return z.string().max(500).regex(/^(?:[a-z][a-z0-9_]*|—)(?:,(?:[a-z][a-z0-9_]*|—))*$/)
      const known = new Set([...optionsOf(field).map((o) => o.value), NONE])
      return z.string().max(500).refine((text) => text.split(',').every((v) => known.has(v)), `可选：${[...known].join(',')}`)
    }
    case 'integer': case 'decimal': return z.string().regex(numberRange, '写作 10..50、10.. 或 ..50')
    case 'day': return z.string().regex(dayRange, '写作 2023-01-01..2023-12-31，可省一端')
    case 'flag': return z.enum(['true', 'false'])
    case 'ref': return z.union([z.uuid(), z.literal(ANY)])
    case 'phone': case 'identity': return z.string().regex(/^\d{3}[\dX]$/, '后四位')
    case 'text': case 'person': case 'note': return z.string().trim().min(1).max(50)
    case 'items': return undefined
  }
}

export const sortKeys = (ledger: Ledger): string[] => [...entries(ledger).filter(([, f]) => !['choices', 'items', 'note', 'ref'].includes(f.kind) && !isSealed(f)).map(([name]) => name), 'updatedAt', 'confirmedAt', 'region']

const lonLat = '-?\\d{1,3}(?:\\.\\d{1,7})?,-?\\d{1,2}(?:\\.\\d{1,7})?'
/** Every filter of a ledger, without paging: what a view keeps, and what list, map, groups and export share. */
export function filters(ledger: Ledger): z.ZodObject {
  const made = known.get(ledger) ?? filtersOf(ledger)
  known.set(ledger, made)
  return made
}
// a schema weighs kilobytes, and six routes of each ledger ask by the same filters
const known = new WeakMap<Ledger, z.ZodObject>()

function filtersOf(ledger: Ledger): z.ZodObject {
  const own = writable(ledger).concat(entries(ledger).filter(([, f]) => f.derived)).flatMap(([name, field]) => { const f = filterOf(field); return f ? [[name, f.optional()] as const] : [] })
  return z.object({
    ...Object.fromEntries(own),
    q: z.string().trim().max(50).optional(),
    region: z.string().regex(/^[0-9A-Z]{6,12}$/).optional(),
    state: z.enum(states).optional(),
    /** lon,lat,metres */
    near: z.string().regex(new RegExp(`^${lonLat},\\d{1,6}$`), '写作 经度,纬度,米').optional(),
    /** a ring of lon,lat points apart by ; */
    within: z.string().max(8000).regex(new RegExp(`^${lonLat}(?:;${lonLat}){2,299}$`), '写作 经度,纬度;经度,纬度;…，3 到 300 点').optional(),
    /** the change (an import, a bulk edit) that touched the row last */
    change: z.uuid().optional(),
    /** set by the quality page: rows that lack this field */
    lacks: z.enum(['position', ...entries(ledger).map(([name]) => name)] as [string, ...string[]]).optional(),
  })
}

export const listQuery = (ledger: Ledger): z.ZodObject => filters(ledger).extend({
  sort: z.enum(sortKeys(ledger).flatMap((k) => [k, `-${k}`]) as [string, ...string[]]).optional(), ...paging,
})
/** Filters as they stand in an address. */
type Fixed = { q?: string; region?: string; state?: State; near?: string; within?: string; change?: string; lacks?: string; sort?: string; cursor?: string }
export type Query = Fixed & { [filter: string]: string | undefined }
/** The same with how many are wanted: filters beside the fixed ones are strings. */
export type ListQuery = Fixed & { limit: number; [filter: string]: unknown }
export type Asked = Fixed & { [filter: string]: unknown }
