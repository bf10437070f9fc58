// What the pages ask: an indicator as it is read, one beside others, and its records.
import { type Actor, may } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { forbidden, notFound } from '#kit/errors'
import { indicatorNamed } from './all.ts'
import { listAddress } from './address.ts'
import type { BoardNumber, Described, Reading } from './api.ts'
import { isAdditive, type Indicator, permissionOf } from './definition.ts'
import { rowsPage } from './rows.ts'
import { shown } from './shown.ts'
import { fieldOf } from './source.ts'
import { type Asked, type Measured, measured, type Pair, pairOf, periodBefore, questionOf } from './store.ts'
import { yearOnYear } from './yearOnYear.ts'

export type Query = { region?: string | undefined; from?: string | undefined; to?: string | undefined; filter?: string | undefined }

/** Of one's own ledgers alone: an indicator is read with the permission of its records. */
export function allowed(actor: Actor, key: string): Indicator {
  const indicator = indicatorNamed(key)
  if (!indicator) throw notFound({ what: `指标 ${key}` })
  if (!may(actor, permissionOf(indicator))) throw forbidden({ permission: permissionOf(indicator) })
  return indicator
}

export const describe = (indicator: Indicator): Described => {
  const { key, title, means, unit, centre, of, dimensions = [], fewer = false } = indicator
  return { key, title, means, unit, centre, dated: of.date !== undefined, additive: isAdditive(indicator), fewer, dimensions: dimensions.map((field) => ({ field, label: fieldOf(indicator, field)?.label ?? { zh: field, en: field } })) }
}

/** 'category:road' of a dimension that the indicator has. */
export function askedOf(indicator: Indicator, { filter, ...query }: Query): Asked {
  const [field, value] = filter?.split(':') ?? []
  if (field === undefined || value === undefined) return query
  if (!indicator.dimensions?.includes(field)) throw notFound({ what: `指标 ${indicator.key} 的分类 ${field}` })
  return { ...query, filters: { [field]: value } }
}

type Region = { code: string; name: string; level: number; path: string }
const regionAt = (tx: Tx, path: string): Promise<Region | undefined> => tx.maybe(sql`select code, name, level, path from regions where path = ${path}`)

/** Every region one level below, the ones without any too; what stands on the region itself comes last. */
async function placesOf(tx: Tx, { places }: Measured, region: Region | undefined, period: unknown): Promise<Reading['places']> {
  const below = region ? await tx.rows<Region>(sql`select code, name, level, path from regions where parent_code = ${region.code} order by ordinal, code`) : []
  const found = new Map<string, Pair>(places.map(({ path, ...pair }) => [path, pair])), none = { value: 0, previous: period ? 0 : null }
  const own = region && found.get(region.path)
  return [...below.map(({ code, name, path }) => ({ code, name, own: false, ...(found.get(path) ?? none) })), ...(own && region ? [{ code: region.code, name: region.name, own: true, ...own }] : [])]
}

export async function read(tx: Tx, indicator: Indicator, query: Query): Promise<Reading> {
  const asked = askedOf(indicator, query), question = await questionOf(tx, indicator, asked), found = await measured(tx, indicator, question), before = periodBefore(question.period)
  const region = await regionAt(tx, question.under), { value, previous, months } = found
  return {
    ...describe(indicator), at: (await tx.now()).toISOString(), region: region ?? { code: '', name: '', level: 0 }, from: asked.from ?? null, to: asked.to ?? null, previousFrom: before?.from ?? null, previousTo: before?.to ?? null,
    value, previous, change: yearOnYear(value, previous, indicator.unit), months, places: await placesOf(tx, found, region, before), list: listAddress(indicator, { ...asked, region: region?.code }),
  }
}

export async function boardOf(tx: Tx, keys: readonly string[], query: Query): Promise<{ at: string; numbers: BoardNumber[] }> {
  const numbers: BoardNumber[] = []
  for (const key of new Set(keys)) {
    const indicator = indicatorNamed(key)
    if (!indicator || !may(tx.actor, permissionOf(indicator))) continue
    const { value, previous } = await pairOf(tx, indicator, await questionOf(tx, indicator, query))
    numbers.push({ key, value, previous, change: yearOnYear(value, previous, indicator.unit), list: listAddress(indicator, query) })
  }
  return { at: (await tx.now()).toISOString(), numbers }
}

export async function page(tx: Tx, indicator: Indicator, { limit, cursor, ...query }: Query & { limit: number; cursor?: string | undefined }) {
  const { rows, next } = await rowsPage(tx, indicator, await questionOf(tx, indicator, askedOf(indicator, query)), { limit, cursor })
  return { at: (await tx.now()).toISOString(), columns: shown(indicator).map(({ name, words: { zh, en, options } }) => ({ name, label: { zh, en }, ...(options && { options: options.map((o) => ({ value: o.value, zh: o.zh, en: o.en })) }) })), rows, next }
}
