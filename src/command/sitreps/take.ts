// Taking the figures: each number and its rows out of the same transaction, and the words it is printed with.
import type { Tx } from '#kit/db'
import { figureKeys, figureOf, figureRows, figureValue } from '#kit/figures'
import { stormNow } from '#monitoring/typhoons'
import { asOf } from '#monitoring/telemetry'
import type { Taken } from './store.ts'
import { boundFigures, type Bound, type Ground } from './template.ts'

export async function groundOf(tx: Tx, incident: { id: string; title: string; regionPath: string; kind: string }, region: { level: number; name: string }): Promise<Ground> {
  const { storm } = await stormNow(tx)
  return {
    incidentId: incident.id, incidentTitle: incident.title, under: incident.regionPath, regionLevel: region.level, regionName: region.name,
    rainAt: await asOf(tx),
    storm: storm ? { id: storm.id, no: storm.no, name: storm.nameZh ?? storm.name, replayed: storm.origin === 'replay' } : null,
  }
}

export async function take(tx: Tx, bound: Bound): Promise<Taken> {
  const { value, unit } = await figureValue(tx, bound.key, bound.params)
  const rows = await figureRows(tx, bound.key, bound.params)
  return { slot: bound.slot, key: bound.key, params: bound.params, value, unit, text: bound.print(value, rows, unit), columns: figureOf(bound.key).columns, rows }
}

/** Every figure of the template whose room is there. */
export async function takeAll(tx: Tx, ground: Ground): Promise<Taken[]> {
  const known = new Set(figureKeys())
  const taken: Taken[] = []
  for (const bound of boundFigures(ground)) if (known.has(bound.key)) taken.push(await take(tx, bound))
  return taken
}

/** The same figure by today's records: same query, same parameters. */
export async function takeNow(tx: Tx, of: { slot: string; key: string; params: Record<string, unknown> }): Promise<Taken | undefined> {
  if (!figureKeys().includes(of.key)) return undefined
  const printed = boundFigures({ incidentId: '', incidentTitle: '', under: '', regionLevel: 2, regionName: '', rainAt: '2000-01-01T00:00:00Z', storm: { id: '', no: '', name: '', replayed: false } }).find((b) => b.slot === of.slot)
  return take(tx, { ...of, print: printed?.print ?? ((value, _, unit) => `${value ?? '—'}${unit}`) })
}
