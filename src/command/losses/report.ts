import type { z } from 'zod'
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { requireOpenIncident, type Incident } from '#command/incidents'
import type { adoptLoss as adoptPromise, reportLoss as reportPromise } from './api.ts'
import { asOfFuture, dropNeedsNote, finalFiled, gapNeedsNote, indicatorUnknown, notReported, partTooLarge, wrongLevel } from './errors.ts'
import { board, differsTooFar, dropsTooFar, type Indicator, type Line } from './model.ts'
import { adoptionRows, currentFigures, expectedRegions, indicatorRows, newestValue } from './store.ts'

type Report = z.output<typeof reportPromise.body>

/** A figure as one source reports it for one region, cumulative since the incident began. */
export async function reportLoss(tx: Tx, incidentId: string, given: Report): Promise<{ id: string }> {
  const incident = await requireOpenIncident(tx, incidentId)
  if (incident.finalAt) throw finalFiled({})
  const indicators = await indicatorRows(tx)
  const of = requireIndicator(indicators, given.indicator)
  const region = await tx.maybe<{ path: string; name: string; level: number }>(sql`select path, name, level from regions where code = ${given.regionCode} and starts_with(path, ${incident.regionPath})`)
  if (!region) throw notFound({ what: '这个区划（或它不在事件范围内）' })
  if (given.source === 'county' ? region.level !== 3 : given.source === 'town' ? region.level !== 4 : region.level > 3) throw wrongLevel({ source: given.source, region: region.name })
  const asOf = given.asOf ?? (await tx.now()).toISOString()
  if (new Date(asOf) > (await tx.now())) throw asOfFuture({})
  const before = await newestValue(tx, { ...given, incidentId })
  if (dropsTooFar(before, given.value) && given.note.length < 4) throw dropNeedsNote({ before: before as number, now: given.value })
  await requireConsistent(tx, incidentId, given, of, indicators)
  const { id } = await tx.one<{ id: string }>(sql`insert into incident_figures (incident_id, indicator, source, region_code, region_path, value, as_of, note, reported_by)
    values (${incidentId}, ${given.indicator}, ${given.source}, ${given.regionCode}, ${region.path}, ${given.value}, ${asOf}, ${given.note}, ${actorName(tx.actor)}) returning id`)
  await record(tx, { type: 'loss.reported', subject: { kind: 'incident', id: incidentId }, region: region.path, data: { incidentId, indicator: of.name, source: given.source, place: region.name, value: given.value, unit: of.unit, before } })
  return { id }
}

function requireIndicator(all: readonly Indicator[], key: string): Indicator {
  const found = all.find((i) => i.key === key)
  if (!found) throw indicatorUnknown({ indicator: key })
  return found
}

/** 伤亡 ≤ 受灾人口 and the like: within one source and region a part can't exceed its whole, whichever is reported second. */
async function requireConsistent(tx: Tx, incidentId: string, given: Report, of: Indicator, all: readonly Indicator[]): Promise<void> {
  const pairs = [...(of.partOf ? [{ part: of, whole: requireIndicator(all, of.partOf) }] : []), ...all.filter((i) => i.partOf === of.key).map((part) => ({ part, whole: of }))]
  for (const { part, whole } of pairs) {
    const other = await newestValue(tx, { ...given, incidentId, indicator: part.key === of.key ? whole.key : part.key })
    if (other === null) continue
    const [partValue, wholeValue] = part.key === of.key ? [given.value, other] : [other, given.value]
    if (partValue > wholeValue) throw partTooLarge({ part: part.name, whole: whole.name, partValue, wholeValue })
  }
}

export const boardOf = async (tx: Tx, incident: Incident): Promise<Line[]> =>
  board(await indicatorRows(tx), await currentFigures(tx, incident.id), await adoptionRows(tx, incident.id), await expectedRegions(tx, incident.regionPath))

/** 采信: a person chooses which source goes into the report. */
export async function adoptLoss(tx: Tx, incidentId: string, given: z.output<typeof adoptPromise.body>): Promise<{ id: string; value: number }> {
  const incident = await requireOpenIncident(tx, incidentId)
  const line = (await boardOf(tx, incident)).find((l) => l.indicator.key === given.indicator)
  if (!line) throw indicatorUnknown({ indicator: given.indicator })
  const value = line.cells.find((c) => c.source === given.source)?.value ?? null
  if (value === null) throw notReported({ indicator: line.indicator.name })
  requireExplained(line, given, value)
  const { id } = await tx.one<{ id: string }>(sql`insert into figure_adoptions (incident_id, indicator, source, region_path, value, note, adopted_by)
    values (${incidentId}, ${given.indicator}, ${given.source}, ${incident.regionPath}, ${value}, ${given.note}, ${actorName(tx.actor)}) returning id`)
  await record(tx, { type: 'loss.adopted', subject: { kind: 'incident', id: incidentId }, region: incident.regionPath, data: { incidentId, indicator: line.indicator.name, source: given.source, value, unit: line.indicator.unit, note: given.note } })
  return { id, value }
}

function requireExplained(line: Line, given: { source: string; note: string }, value: number): void {
  if (given.note.length >= 4) return
  const other = line.cells.find((c) => c.source !== given.source && c.value !== null && differsTooFar(value, c.value))
  if (other) throw gapNeedsNote({ adopted: value, other: other.value as number })
  if (dropsTooFar(line.adopted?.value ?? null, value)) throw dropNeedsNote({ before: (line.adopted as { value: number }).value, now: value })
}
