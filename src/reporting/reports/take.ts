// Taking a report's figures: each number with its rows out of one transaction, and the words that it is printed with.
import { createHash } from 'node:crypto'
import { sql, type Tx } from '#kit/db'
import { figureKeys, figureOf, figureRows, figureTally } from '#kit/figures'
import { type Binding, type Kind, type Span, spanOf } from './model.ts'
import { printed } from './print.ts'

/** Whose figures, of which days. */
export type Ground = { kind: Kind; regionPath: string; span: Span }
export type Taken = { binding: Binding; params: Record<string, unknown>; value: number | null; before: number | null; unit: string; text: string; columns: readonly string[]; rowCount: number; rows: Record<string, unknown>[] | null; digest: string }

/** Rows that are kept with a report; of more, their number and digest stand for them. */
const keptRows = 2000
/** Names in a line of text. */
const namedRows = 40

export const paramsOf = (of: Binding, ground: Ground): Record<string, unknown> => ({ region: ground.regionPath, ...spanOf(of.period, ground.kind, ground.span) })

/** The bindings whose indicator is there, in their order. */
export const known = (bindings: readonly Binding[]): Binding[] => {
  const keys = new Set(figureKeys())
  return bindings.filter((of) => keys.has(of.key) && (!of.with || keys.has(of.with)))
}

type Told = { value: number | null; before: number | null; text: string; rowCount: number; unit: string; params: Record<string, unknown> }

/** What the number is and how it is printed, without all of its rows. */
export async function tell(tx: Tx, of: Binding, ground: Ground): Promise<Told> {
  const params = paramsOf(of, ground), { value, rows: rowCount } = await figureTally(tx, of.key, params), unit = of.unit ?? figureOf(of.key).unit
  const compared = of.print === 'change' || of.print === 'both_fall', before = compared ? (await figureTally(tx, of.key, beforeOf(params, of, ground))).value : null
  const other = of.with ? { value: (await figureTally(tx, of.with, params)).value, before: compared ? (await figureTally(tx, of.with, beforeOf(params, of, ground))).value : null } : undefined
  const found = of.print === 'names' || of.print === 'range' || of.print === 'table' ? await figureRows(tx, of.key, params, { limit: namedRows, offset: 0 }) : [], rows = of.print === 'names' ? await inTheCitysOrder(tx, found) : found
  return { value, before, rowCount, unit, params, text: printed(of.print, { value, before, other, unit, rows }) }
}

/** Names of places stand as the city names its own: districts, cities, counties. Those of one place as they come. */
async function inTheCitysOrder(tx: Tx, rows: Record<string, unknown>[]): Promise<Record<string, unknown>[]> {
  const order = new Map((await tx.rows<{ name: string; ordinal: number }>(sql`select name, ordinal from regions where level = 3`)).map((c) => [c.name, c.ordinal]))
  const at = (row: Record<string, unknown>): number => order.get(String(row.place ?? '').split('·')[0] ?? '') ?? 0
  return rows.toSorted((a, b) => at(a) - at(b))
}

const beforeOf = (params: Record<string, unknown>, of: Binding, ground: Ground) => ({ ...params, ...(of.period === 'this' && spanOf('before', ground.kind, ground.span)) })

/** The same with the rows behind it: kept whole where they are few, else by their digest. */
export async function take(tx: Tx, of: Binding, ground: Ground): Promise<Taken> {
  const told = await tell(tx, of, ground), rows = await figureRows(tx, of.key, told.params, { limit: keptRows + 1, offset: 0 }), few = rows.length <= keptRows
  return { binding: of, ...told, columns: figureOf(of.key).columns, rows: few ? rows : null, digest: createHash('sha256').update(JSON.stringify(few ? rows : { count: told.rowCount, first: rows })).digest('hex') }
}

export async function takeAll(tx: Tx, bindings: readonly Binding[], ground: Ground): Promise<Taken[]> {
  const taken: Taken[] = []
  for (const of of known(bindings)) taken.push(await take(tx, of, ground))
  return taken
}
