// One step of one danger: lock → is it still what the second had before him → may it go there → write row, history, step, event. All verbs go through here.
import { actorName } from '#kit/access'
import { prepared, sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { attachPhotos } from '#kit/photos'
import { changedColumns, closeChange, historyOf, lockRecords, only, openChange, placeOfRecord, recordOf, type Stored, updateRecords, valuesOf } from '#registry/ledger'
import { changedMeanwhile, type Difference, wrongStep } from './errors.ts'
import { dangerColumns, dangers } from './ledger.ts'
import { type Danger, mayGo, nextOf, type StepKind } from './model.ts'
import { whoIs } from './who.ts'

/** What every verb may be given beside its own values. `version`: what the actor had before him. */
export type Said = { note?: string; /** of this step; those from before apart */ photoIds?: readonly string[]; beforePhotoIds?: readonly string[]; lon?: number | null; lat?: number | null; version?: number }
/** Fields of the ledger and own columns that the step sets, by their camelCase names; `data` is kept with the step. */
export type Change = { set?: Record<string, unknown>; data?: Record<string, unknown> }

const own = dangerColumns.map((column) => [column.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase()), column] as const)

/** The row as verbs need it. */
export function dangerOf(id: string, version: number, record: Stored): Danger {
  const values = { ...valuesOf(dangers, record), ...Object.fromEntries(own.map(([name, column]) => [name, record[column] ?? null])) }
  return { ...values, id, version, regionPath: record.region_path, onSpot: record.on_spot === true, overdue: record.overdue === true, photosBefore: record.photos_before === true } as unknown as Danger
}

export async function step(tx: Tx, id: string, kind: StepKind, said: Said, decide: (danger: Danger) => Change | Promise<Change>): Promise<Danger> {
  const [row] = await lockRecords(tx, dangers, [id])
  if (!row || row.record.retired_at) throw notFound({ what: '这条隐患' })
  const danger = dangerOf(id, row.version, row.record)
  if (said.version !== undefined && said.version !== row.version) throw await meanwhile(tx, danger, said.version, decide)
  if (!mayGo(danger.status, kind)) throw wrongStep({ code: danger.code, status: danger.status, act: kind })
  const { set = {}, data = {} } = await decide(danger), status = nextOf(danger.status, kind)
  await write(tx, { ...row, kind }, { ...set, status })
  await insertSteps(tx, [{ danger, kind, from: danger.status, to: status, said, data }])
  await attach(tx, danger, kind, said)
  await record(tx, { type: `danger.${kind}`, subject: { kind: 'danger', id }, region: danger.regionPath, data: { code: danger.code, title: danger.title, grade: danger.grade, note: said.note ?? '', ...data } })
  return { ...danger, ...set, version: row.version + 1, status }
}

async function write(tx: Tx, row: { id: string; record: Stored; kind: StepKind }, set: Record<string, unknown>): Promise<void> {
  const mine = Object.fromEntries(own.flatMap(([name, column]) => (name in set ? [[column, set[name]]] : [])))
  const after = { ...recordOf(dangers, { ...valuesOf(dangers, row.record), ...set }, placeOfRecord(row.record)), ...mine }
  const columns = changedColumns(dangers, row.record, after)
  const change = await openChange(tx, dangers, { origin: 'form', note: row.kind })
  await updateRecords(tx, dangers, [{ id: row.id, kind: 'changed', before: only(row.record, columns), after: only(after, columns) }], change)
  await closeChange(tx, change, 1)
}

/** Photos show what the step tells of: from before with the discovery, from after with the rectification, evidence else. */
export async function attach(tx: Tx, { id, regionPath, enterpriseId }: { id: string; regionPath: string; enterpriseId: string | null }, kind: StepKind, { photoIds = [], beforePhotoIds = [] }: Said): Promise<void> {
  const subject = { kind: 'danger', id, regionPath, unitId: enterpriseId }
  await attachPhotos(tx, beforePhotoIds, { ...subject, role: 'before' })
  await attachPhotos(tx, photoIds, { ...subject, role: kind === 'found' ? 'before' : kind === 'rectified' || kind === 'fixed_on_spot' ? 'after' : 'evidence' })
}

export type NewStep = { danger: { id: string; regionPath: string; enterpriseId: string | null }; kind: StepKind; from: string | null; to: string; said: Said; data?: Record<string, unknown>; by?: { key: string; name: string } }

/** Steps are numbered one after the other; the danger's row is locked by whoever adds one. */
export async function insertSteps(tx: Tx, steps: readonly NewStep[]): Promise<void> {
  const rows = steps.map(({ danger, kind, from, to, said, data, by }, i) => ({
    danger_id: danger.id, i: i + 1, region_path: danger.regionPath, enterprise_id: danger.enterpriseId, kind, from_status: from, to_status: to, by_key: by?.key ?? whoIs(tx.actor), by_name: by?.name ?? actorName(tx.actor),
    note: said.note ?? '', data: data ?? {}, photo_ids: [...(said.beforePhotoIds ?? []), ...(said.photoIds ?? [])], lon: said.lat == null ? null : said.lon ?? null, lat: said.lon == null ? null : said.lat ?? null,
  }))
  await tx.run(prepared('dangers.steps', sql`insert into danger_steps (danger_id, seq, region_path, enterprise_id, kind, from_status, to_status, by_key, by_name, note, data, photo_ids, lon, lat)
    select n.danger_id, n.i + coalesce((select max(s.seq) from danger_steps s where s.danger_id = n.danger_id), 0), n.region_path, n.enterprise_id, n.kind, n.from_status, n.to_status, n.by_key, n.by_name, n.note, n.data, n.photo_ids, n.lon, n.lat
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(danger_id uuid, i int, region_path text, enterprise_id uuid, kind text, from_status text, to_status text, by_key text, by_name text, note text, data jsonb, photo_ids uuid[], lon float8, lat float8) order by n.i`))
}

/** What changed since, field by field, beside what the second wanted to write. */
async function meanwhile(tx: Tx, danger: Danger, version: number, decide: (danger: Danger) => Change | Promise<Change>): Promise<Error> {
  const newer = (await historyOf(tx, dangers, danger.id)).filter((entry) => entry.version > version).reverse()
  // what he wanted may not even be possible any more; the difference is told all the same
  const wanted = await Promise.resolve().then(() => decide(danger)).then(({ set }) => set ?? {}, () => ({}))
  const fields = new Map<string, Difference>()
  for (const { field, before, after } of newer.flatMap((entry) => entry.fields)) fields.set(field, { field, was: fields.get(field)?.was ?? before, now: after, yours: null })
  for (const [field, yours] of Object.entries(wanted)) if (field in dangers.fields) fields.set(field, { was: null, now: null, ...fields.get(field), field, yours: yours ?? null })
  const last = newer.at(-1)
  return changedMeanwhile({ code: danger.code, by: last?.actor ?? '', at: last?.at ?? '', version: danger.version, fields: [...fields.values()].map((d) => (d.now === null && d.was === null ? { ...d, now: (danger as unknown as Record<string, unknown>)[d.field] ?? null } : d)) })
}

