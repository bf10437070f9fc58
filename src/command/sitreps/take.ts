// Taking the figures: each number and its rows out of the same transaction, and the words it is printed with.
import type { Tx } from '#kit/db'
import { figureKeys, figureOf, figureRows, figureValue, type FigureDefinition } from '#kit/figures'
import { stormNow } from '#monitoring/typhoons'
import { asOf } from '#monitoring/telemetry'
import { missing } from '#kit/bound'
import type { Taken } from './store.ts'
import { boundFigures, type Bound, type Ground } from './template.ts'

/** Kinds of incident that a storm brings; of a fire or an earthquake the report says nothing of typhoons. */
const stormKinds = new Set(['typhoon', 'rainstorm', 'flood', 'marine', 'geological'])

export async function groundOf(tx: Tx, incident: { id: string; title: string; regionPath: string; class: string; kind: string }, region: { level: number; name: string }): Promise<Ground> {
  const weather = incident.class === 'natural'
  const { storm } = weather && stormKinds.has(incident.kind) ? await stormNow(tx) : { storm: null }
  return {
    incidentId: incident.id, incidentTitle: incident.title, under: incident.regionPath, regionLevel: region.level, regionName: region.name,
    weather, rainAt: weather ? await asOf(tx) : null,
    storm: storm ? { id: storm.id, no: storm.no, name: storm.nameZh ?? storm.name, replayed: storm.origin === 'replay' } : null,
  }
}

/**
 * One query gives the rows, and the number is taken from them: two statements could see two moments, and the number of a signed
 * report must be its rows.
 */
export async function take(tx: Tx, bound: Bound): Promise<Taken> {
  const definition = figureOf(bound.key)
  const rows = await figureRows(tx, bound.key, bound.params)
  const value = valueOf(definition, rows)
  return { slot: bound.slot, key: bound.key, params: bound.params, value, unit: definition.unit, text: bound.print(value, rows, definition.unit), columns: definition.columns, rows }
}

/** As kit/figures counts: a sum or a maximum of nothing is unknown. */
function valueOf({ value }: FigureDefinition, rows: readonly Record<string, unknown>[]): number | null {
  if (value === 'count') return rows.length
  if ('distinct' in value) return new Set(rows.map((row) => row[value.distinct])).size
  const column = 'sum' in value ? value.sum : value.max
  const numbers = rows.flatMap((row) => (typeof row[column] === 'number' ? [row[column]] : []))
  if (numbers.length === 0) return null
  return 'sum' in value ? numbers.reduce((sum, n) => sum + n, 0) : numbers.reduce((most, n) => Math.max(most, n))
}

/** Every figure of the template whose room is there. */
export async function takeAll(tx: Tx, ground: Ground): Promise<Taken[]> {
  const known = new Set(figureKeys())
  const taken: Taken[] = []
  for (const bound of boundFigures(ground)) if (known.has(bound.key)) taken.push(await take(tx, bound))
  return taken
}

type Asked = { slot: string; key: string; params: Record<string, unknown> }

/** Words need at most the first rows: the place of the most rain, the levels in force. */
const forWords = { limit: 200, offset: 0 }

/** What the figure would print by today's records, without fetching all of its rows; undefined where its room is gone. */
export async function printedNow(tx: Tx, of: Asked): Promise<{ value: number | null; text: string } | undefined> {
  if (!figureKeys().includes(of.key)) return undefined
  const { value, unit } = await figureValue(tx, of.key, of.params)
  return { value, text: printOf(of.slot)(value, await figureRows(tx, of.key, of.params, forWords), unit) }
}

/** The same figure by today's records: same query, same parameters. */
export const takeNow = async (tx: Tx, of: Asked): Promise<Taken | undefined> =>
  figureKeys().includes(of.key) ? take(tx, { ...of, print: printOf(of.slot) }) : undefined

const every: Ground = { incidentId: '', incidentTitle: '', under: '', regionLevel: 2, regionName: '', weather: true, rainAt: '2000-01-01T00:00:00Z', storm: { id: '', no: '', name: '', replayed: false } }
const printers = new Map(boundFigures(every).map((bound) => [bound.slot, bound.print]))
const printOf = (slot: string): Bound['print'] => printers.get(slot) ?? ((value, _, unit) => `${value ?? missing}${unit}`)
