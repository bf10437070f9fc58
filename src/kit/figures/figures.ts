// A number has rows behind it. A figure is a definition: a query of rows, and what is counted or summed over them.
import { z } from 'zod'
import { sql, type Sql, type Tx, raw } from '../db/index.ts'
import { notFound } from '../errors/index.ts'

export type FigureDefinition<P extends z.ZodType = z.ZodType> = {
  /** 'callout.answered': also the string keys figure.callout.answered (title) and figure.callout.answered.means (what it counts) */
  key: string
  unit: string
  permission: string
  params: P
  /** The rows that are counted, in the order they are shown. Region scope is the database's. */
  rows: (params: z.output<P>) => Sql
  /** the rows' columns that are shown, in camelCase; their string keys are column.<name> */
  columns: readonly string[]
  /** `distinct`: how many different values a column has */
  value: 'count' | { sum: string } | { max: string } | { distinct: string }
  /** its name, what it counts and its columns, where they come of a definition rather than of zh.json and en.json */
  words?: FigureWords
}
type Said = { zh: string; en: string }
export type FigureWords = { title: Said; means: Said; columns: Record<string, Said & { options?: readonly (Said & { value: string })[] }>; /** '/accidents/': with a row's `id` the page of that record */ page?: string }
export type FigureValue = { key: string; value: number | null; unit: string; at: string; words?: FigureWords }

export const figure = <P extends z.ZodType>(f: FigureDefinition<P>): FigureDefinition => f as unknown as FigureDefinition

const all = new Map<string, FigureDefinition>()

/** Called once by the composition root. */
export function registerFigures(figures: readonly FigureDefinition[]): void {
  all.clear()
  for (const f of figures) {
    if (all.has(f.key)) throw new Error(`figure ${f.key} is declared twice`)
    all.set(f.key, f)
  }
}

/** Throws request.not_found for a key that nobody declared: a page's address can hold any. */
export function figureOf(key: string): FigureDefinition {
  const found = all.get(key)
  if (!found) throw notFound({ what: `指标 ${key}` })
  return found
}

export const figureKeys = (): string[] => [...all.keys()].sort()

const snake = (name: string) => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)

const valueSql = ({ value }: FigureDefinition): Sql =>
  value === 'count' ? sql`count(*)` : 'sum' in value ? sql`sum(${raw(`r."${snake(value.sum)}"`)})` : 'max' in value ? sql`max(${raw(`r."${snake(value.max)}"`)})` : sql`count(distinct ${raw(`r."${snake(value.distinct)}"`)})`

/** The number, computed from its rows; null where a sum or maximum has none (shown as —, never as 0). */
export async function figureValue(tx: Tx, key: string, params: unknown): Promise<FigureValue> {
  const f = figureOf(key)
  const { value, at } = await tx.one<{ value: number | null; at: string }>(sql`select ${valueSql(f)} as value, anlan_now() as at from (${f.rows(f.params.parse(params))}) r`)
  return { key, value, unit: f.unit, at, ...(f.words && { words: f.words }) }
}

/** The number and how many rows stand behind it, by one statement. */
export async function figureTally(tx: Tx, key: string, params: unknown): Promise<{ value: number | null; rows: number }> {
  const f = figureOf(key)
  return tx.one(sql`select ${valueSql(f)} as value, count(*)::int as rows from (${f.rows(f.params.parse(params))}) r`)
}

/** The rows behind the number; as many as it counts when it counts. */
export function figureRows(tx: Tx, key: string, params: unknown, page: { limit: number; offset: number } = { limit: 100_000, offset: 0 }): Promise<Record<string, unknown>[]> {
  const f = figureOf(key)
  return tx.rows(sql`select r.* from (${f.rows(f.params.parse(params))}) r limit ${page.limit} offset ${page.offset}`)
}
