import type { z } from 'zod'
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import type { openIncident as promise } from './api.ts'
import { startClocks } from './clocks.ts'
import { fromFuture, kindUnknown, warningGone, warningTaken } from './errors.ts'
import { incidentKinds, type Incident } from './model.ts'
import { addConcerned, incidentOfWarning, incidentRow } from './store.ts'
import { warningBasis, type WarningBasis } from './warning.ts'

export type NewIncident = z.output<typeof promise.body>

/** Opens an incident: its row, the regions it concerns, its reporting clocks, and the event. */
export async function openIncident(tx: Tx, given: NewIncident, warningId: string | null = null): Promise<{ id: string }> {
  if (!(incidentKinds[given.class] as readonly string[]).includes(given.kind)) throw kindUnknown({ class: given.class, kind: given.kind })
  const now = await tx.now()
  const knownAt = given.knownAt ?? now.toISOString()
  if (new Date(given.startedAt) > now || new Date(knownAt) > now) throw fromFuture({})
  const region = await tx.maybe<{ path: string }>(sql`select path from regions where code = ${given.regionCode}`)
  if (!region) throw notFound({ what: '这个区划' })
  const { id } = await tx.one<{ id: string }>(sql`
    insert into incidents (title, class, kind, grade, place, region_code, region_path, lon, lat, started_at, known_at, source, warning_id, summary, opened_by)
    values (${given.title}, ${given.class}, ${given.kind}, ${given.grade}, ${given.place}, ${given.regionCode}, ${region.path}, ${given.lon}, ${given.lat},
      ${given.startedAt}, ${knownAt}, ${given.source}, ${warningId}, ${given.summary}, ${actorName(tx.actor)}) returning id`)
  await addConcerned(tx, id, await pathsOf(tx, region.path, given.concerned), 'area')
  await startClocks(tx, (await incidentRow(tx, id)) as Incident)
  await record(tx, { type: 'incident.opened', subject: { kind: 'incident', id }, region: region.path, data: { incidentId: id, title: given.title, class: given.class, kind: given.kind, grade: given.grade, place: given.place, warningId } })
  return { id }
}

const pathsOf = async (tx: Tx, under: string, codes: readonly string[]): Promise<string[]> =>
  (await tx.rows<{ path: string }>(sql`select path from regions where code = any(${codes}::text[]) and starts_with(path, ${under})`)).map((r) => r.path)

/** A relayed 预警信号 has no track; its kind stands where the natural class knows it. */
const kindOf = (w: WarningBasis): string => w.track === 'typhoon' ? 'typhoon' : w.track === 'rain' ? 'rainstorm' : (incidentKinds.natural as readonly string[]).includes(w.kind) ? w.kind : 'other'

/** The incident of a warning: title, place and the regions concerned come from it. One warning, one incident. */
export async function openFromWarning(tx: Tx, warningId: string, title?: string): Promise<{ id: string }> {
  const warning = await warningBasis(tx, warningId)
  if (!warning) throw warningGone({ id: warningId })
  if (await incidentOfWarning(tx, warningId)) throw warningTaken({})
  const now = (await tx.now()).toISOString()
  const startedAt = warning.startsAt && warning.startsAt < now ? warning.startsAt : now
  const opened = await openIncident(tx, {
    title: title ?? `${warning.title.slice(0, 100)} 防御`, class: 'natural', kind: kindOf(warning), grade: null,
    place: warning.area.slice(0, 200) || '见预警', regionCode: warning.regionCode, lon: null, lat: null, startedAt, knownAt: now, source: 'warning', summary: '', concerned: [],
  }, warningId)
  await addConcerned(tx, opened.id, warning.paths, 'area')
  return opened
}
