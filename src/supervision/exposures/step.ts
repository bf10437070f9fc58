// One step of one exposure: lock → may it be taken → write row, history, event. Who acts is kept in a column of its own, so that the database holds the second person too.
import { actorId } from '#kit/access'
import { today } from '#kit/calendar'
import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { changedColumns, closeChange, lockRecords, only, openChange, placeOfRecord, recordOf, standardsOf, type Stored, updateRecords, valuesOf } from '#registry/ledger'
import { valueOf } from '#registry/definition'
import { wrongStep } from './errors.ts'
import { exposures, limits, ownColumns } from './ledger.ts'
import { mayStep, type Status, type StepKind, transitions } from './model.ts'

export type Exposure = { id: string; version: number; regionPath: string; name: string; status: Status; problem: string; noticedBy: string | null; decidedBy: string | null; objectionDueOn: string | null; objectedOn: string | null; expiresOn: string | null; remediedOn: string | null }
export type Decide = (of: { exposure: Exposure; today: string; days: { objection: number; shown: number }; me: string | null }) => { set: Record<string, unknown>; by?: (typeof ownColumns)[number]; note?: string }
export type Done = { id: string; version: number; status: Status; regionPath: string; objectionDueOn: string | null; expiresOn: string | null }

const exposureOf = (id: string, version: number, record: Stored): Exposure =>
  ({ ...valuesOf(exposures, record), id, version, regionPath: record.region_path, noticedBy: record.noticed_by ?? null, decidedBy: record.decided_by ?? null }) as unknown as Exposure

export async function takeStep(tx: Tx, id: string, kind: StepKind, decide: Decide): Promise<Done> {
  const [row] = await lockRecords(tx, exposures, [id])
  if (!row || row.record.retired_at) throw notFound({ what: '这条曝光' })
  const exposure = exposureOf(id, row.version, row.record), me = actorId(tx.actor)
  if (!mayStep(kind, exposure.status)) throw wrongStep({ name: exposure.name, status: exposure.status })
  const { set, by, note = '' } = decide({ exposure, today: await today(tx), days: valueOf(await standardsOf(tx, exposures), limits), me }), status = transitions[kind].to
  const own = Object.fromEntries(ownColumns.map((column) => [column, column === by ? me : (row.record[column] ?? null)]))
  const after = { ...recordOf(exposures, { ...valuesOf(exposures, row.record), ...set, status }, placeOfRecord(row.record), await standardsOf(tx, exposures)), ...own }
  const columns = changedColumns(exposures, row.record, after), change = await openChange(tx, exposures, { origin: 'form', note: note || kind })
  await updateRecords(tx, exposures, [{ id, kind: 'changed', before: only(row.record, columns), after: only(after, columns) }], change)
  await closeChange(tx, change, 1)
  await record(tx, { type: `exposure.${kind}`, subject: { kind: 'exposure', id }, region: exposure.regionPath, data: { name: exposure.name, from: exposure.status, to: status, note, ...set } })
  return { id, version: row.version + 1, status, regionPath: exposure.regionPath, objectionDueOn: (set.objectionDueOn as string | undefined) ?? exposure.objectionDueOn, expiresOn: (set.expiresOn as string | undefined) ?? exposure.expiresOn }
}
