// The verbs of every ledger: add, change, retire, restore, change many. Check → write → history → event, one transaction.
import { randomUUID } from 'node:crypto'
import { raw, sql, type Tx } from '#kit/db'
import { AppError, notFound } from '#kit/errors'
import { record as recordEvent } from '#kit/events'
import { entries, type Field, isSealed, type Issue, type Ledger, optionsOf, type Row, snake, writable } from '#registry/definition'
import { regionOf } from '#registry/regions'
import { closeChange, insertRecords, lockRecords, only, openChange, type Origin, type Update, updateRecords } from './change.ts'
import { changedColumns, placeOfRecord, recordOf, type Stored, valuesOf } from './columns.ts'
import { alreadyRetired, changedMeanwhile, noSuchRow, notRetired, sameKey, wrongValues } from './errors.ts'
import { rowOf } from './find.ts'
import { historyOf } from './history.ts'
import { hooksOf, ledgerNamed } from './registered.ts'
import { standardsOf } from './standards.ts'

/** What a form or the API gives: the ledger's fields by name, `regionCode`, `lon`, `lat`. */
export type Given = { regionCode?: string; lon?: number | null; lat?: number | null } & Record<string, unknown>

/** Adds one row. */
export async function addRow(tx: Tx, ledger: Ledger, given: Given, origin: Origin = 'form'): Promise<Row> {
  const place = await placeOf(tx, given)
  const values = Object.fromEntries(writable(ledger).map(([name]) => [name, given[name] ?? null]))
  const id = randomUUID()
  await check(tx, ledger, values, { id: null, regionPath: place.regionPath, regionCode: place.regionCode })
  const prepared = await hooksOf(ledger).prepare?.(tx, { id: null, values, regionCode: place.regionCode, regionPath: place.regionPath })
  const change = await openChange(tx, ledger, { origin })
  await insertRecords(tx, ledger, [{ id, ...recordOf(ledger, values, place, await standardsOf(tx, ledger)), ...prepared }], change)
  await closeChange(tx, change, 1)
  await hooksOf(ledger).after?.(tx, [id])
  await recordEvent(tx, { type: `${ledger.key}.added`, subject: { kind: ledger.key, id }, region: place.regionPath, data: { name: values[ledger.name], changeId: change.id } })
  return rowOf(tx, ledger, id)
}

/** Changes what is given of one row. `version`: what the editor had before him; an older one is refused with the difference. */
export async function changeRow(tx: Tx, ledger: Ledger, id: string, given: Given, act: { version?: number; origin?: Origin; note?: string } = {}): Promise<Row> {
  const locked = await lockOne(tx, ledger, id)
  if (act.version !== undefined && locked.version !== act.version) throw await meanwhile(tx, ledger, id, act.version)
  if (locked.record.retired_at) throw alreadyRetired()
  const update = await updateOf(tx, ledger, id, locked.record, given)
  if (update) {
    const change = await openChange(tx, ledger, { origin: act.origin ?? 'form', note: act.note })
    await updateRecords(tx, ledger, [update], change)
    await closeChange(tx, change, 1)
    await hooksOf(ledger).after?.(tx, [id])
    await recordEvent(tx, { type: `${ledger.key}.changed`, subject: { kind: ledger.key, id }, region: (update.after.region_path ?? locked.record.region_path) as string, data: { fields: fieldsOf(ledger, Object.keys(update.after)), changeId: change.id } })
  }
  return rowOf(tx, ledger, id)
}

/** The same values for many rows; those that can't be are named with the reason, the others are done. Undone as a whole. */
export async function changeMany(tx: Tx, ledger: Ledger, ids: readonly string[], set: Given): Promise<{ changeId: string; changed: number; same: number; refused: { id: string; reason: string }[] }> {
  const locked = await lockRecords(tx, ledger, ids), updates: Update[] = [], there = new Set(locked.map((row) => row.id))
  const refused = ids.filter((id) => !there.has(id)).map((id) => ({ id, reason: '没有找到，或不在辖区内' }))
  for (const { id, record } of locked) {
    try {
      if (record.retired_at) throw alreadyRetired()
      const update = await updateOf(tx, ledger, id, record, set)
      if (update) updates.push(update)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      refused.push({ id, reason: error.message })
    }
  }
  const change = await openChange(tx, ledger, { origin: 'bulk' })
  await updateRecords(tx, ledger, updates, change)
  await closeChange(tx, change, updates.length)
  if (updates.length) await hooksOf(ledger).after?.(tx, updates.map((u) => u.id))
  await recordEvent(tx, { type: `${ledger.key}.bulk_changed`, subject: { kind: 'ledger_change', id: change.id }, region: tx.actor.scope === '!' ? '' : tx.actor.scope, data: { rows: updates.length, fields: Object.keys(set) } })
  return { changeId: change.id, changed: updates.length, same: locked.length - updates.length - refused.filter((r) => there.has(r.id)).length, refused }
}

/** Takes a row out of the ledger; it stays as a row, because history, callouts and cases name it. */
export const retireRow = (tx: Tx, ledger: Ledger, id: string, reason: string, origin: Origin = 'form'): Promise<Row> => leave(tx, ledger, id, reason, 'retired', origin)
/** Brings a retired row back, if its natural key is still free. */
export const restoreRow = (tx: Tx, ledger: Ledger, id: string, reason: string): Promise<Row> => leave(tx, ledger, id, reason, 'restored')

async function leave(tx: Tx, ledger: Ledger, id: string, reason: string, kind: 'retired' | 'restored', origin: Origin = 'form'): Promise<Row> {
  const { record } = await lockOne(tx, ledger, id)
  if (kind === 'retired' && record.retired_at) throw alreadyRetired()
  if (kind === 'restored' && !record.retired_at) throw notRetired()
  if (kind === 'retired') await hooksOf(ledger).leaving?.(tx, [id])
  const change = await openChange(tx, ledger, { origin, note: reason })
  const after = kind === 'retired' ? { retired_at: (await tx.now()).toISOString(), retired_reason: reason } : { retired_at: null, retired_reason: null, merged_into: null }
  await updateRecords(tx, ledger, [{ id, before: only(record, Object.keys(after)), after, kind }], change).catch((error: unknown) => { throw keyed(ledger, error) })
  await closeChange(tx, change, 1)
  await hooksOf(ledger).after?.(tx, [id])
  await recordEvent(tx, { type: `${ledger.key}.${kind}`, subject: { kind: ledger.key, id }, region: record.region_path as string, data: { name: record[snake(ledger.name)], reason, changeId: change.id } })
  return rowOf(tx, ledger, id)
}

async function lockOne(tx: Tx, ledger: Ledger, id: string): Promise<{ version: number; record: Stored }> {
  const [row] = await lockRecords(tx, ledger, [id])
  if (!row) throw notFound({ what: `这条${ledger.title.zh}记录` })
  return row
}

/** The update that makes `given` true of a row; undefined where it is already. */
async function updateOf(tx: Tx, ledger: Ledger, id: string, record: Stored, given: Given): Promise<Update | undefined> {
  const before = placeOfRecord(record), place = given.regionCode || given.lon !== undefined || given.lat !== undefined ? await placeOf(tx, { regionCode: before.regionCode, lon: before.lon, lat: before.lat, ...given }) : before
  const values = valuesOf(ledger, record), patch = Object.fromEntries(writable(ledger).filter(([name]) => given[name] !== undefined).map(([name]) => [name, given[name]]))
  const merged = { ...values, ...patch }
  await check(tx, ledger, merged, { id, regionPath: place.regionPath, regionCode: place.regionCode })
  const prepared = await hooksOf(ledger).prepare?.(tx, { id, values: merged, regionCode: place.regionCode, regionPath: place.regionPath })
  const after = { ...recordOf(ledger, merged, place, await standardsOf(tx, ledger)), ...prepared }, columns = changedColumns(ledger, record, after)
  return columns.length ? { id, kind: 'changed', before: only(record, columns), after: only(after, columns) } : undefined
}

async function placeOf(tx: Tx, given: Given): Promise<{ regionCode: string; regionPath: string; lon: number | null; lat: number | null }> {
  const { path } = await regionOf(tx, given.regionCode ?? '')
  const { lon = null, lat = null } = given
  if ((lon === null) !== (lat === null)) throw wrongValues({ issues: [{ path: [lon === null ? 'lon' : 'lat'], message: '经度和纬度要一起填', en: 'longitude and latitude go together' }] })
  return { regionCode: given.regionCode as string, regionPath: path, lon, lat }
}

/** Rules between fields, references, the level of the place, the natural key, the ledger's own hook. */
async function check(tx: Tx, ledger: Ledger, values: Record<string, unknown>, at: { id: string | null; regionPath: string; regionCode: string }): Promise<void> {
  const standards = await standardsOf(tx, ledger), issues = [...unlisted(ledger, values), ...(ledger.check?.(values, standards) ?? [])].map((i) => ({ path: [i.field], message: i.zh, en: i.en }))
  const level = at.regionPath.split('/').filter(Boolean).length + 1
  if (ledger.regionLevel && level < ledger.regionLevel) issues.push({ path: ['regionCode'], message: `所在地应选到${['', '', '市', '县', '镇街', '村居'][ledger.regionLevel]}一级`, en: 'choose a smaller region' })
  if (issues.length) throw wrongValues({ issues })
  for (const [name, field] of entries(ledger)) if (field.kind === 'ref' && values[name]) await checkReference(tx, field, String(values[name]))
  const twin = await sameKeyed(tx, ledger, values, at)
  if (twin) throw sameKey({ ledger: ledger.key, key: ledger.naturalKey.map((name) => (name === 'region' ? '所在地' : (ledger.fields[name] as Field).label.zh)).join('、'), id: twin })
  await hooksOf(ledger).before?.(tx, { id: at.id, values, regionPath: at.regionPath })
}

/** Codes that are none of the list in its row. */
const unlisted = (ledger: Ledger, values: Record<string, unknown>): Issue[] =>
  entries(ledger).flatMap(([name, field]) => ('listed' in field && field.listed && values[name] && !optionsOf(field).some((o) => o.value === values[name]) ? [{ field: name, zh: `“${String(values[name])}”不在可选值中`, en: `“${String(values[name])}” is not among the options` }] : []))

async function checkReference(tx: Tx, field: Extract<Field, { kind: 'ref' }>, id: string): Promise<void> {
  const target = ledgerNamed(field.ledger)
  if (target && !(await tx.maybe(sql`select 1 from ${raw(`${target.table}_seen`)} where id = ${id}`))) throw noSuchRow({ field: field.label.zh, what: id })
}

/** A row in service with the same natural key, within what the actor sees; the unique index of the table catches the others. */
async function sameKeyed(tx: Tx, ledger: Ledger, values: Record<string, unknown>, at: { id: string | null; regionCode: string }): Promise<string | undefined> {
  if (ledger.naturalKey.some((name) => name !== 'region' && (values[name] ?? null) === null)) return undefined
  if (ledger.naturalKey.some((name) => name !== 'region' && isSealed(ledger.fields[name] as Field))) return undefined
  const conditions = ledger.naturalKey.map((name) => (name === 'region' ? sql`t.region_code = ${at.regionCode}` : sql`t.${raw(snake(name))} = ${values[name] as string}`))
  return (await tx.maybe<{ id: string }>(sql`select t.id from ${raw(`${ledger.table}_seen`)} t where t.retired_at is null and t.id <> coalesce(${at.id}::uuid, '00000000-0000-0000-0000-000000000000')
    and ${conditions.reduce((all, one) => sql`${all} and ${one}`)} limit 1`))?.id
}

const keyed = (ledger: Ledger, error: unknown): unknown =>
  (error as { code?: string; constraint?: string }).code === '23505' && (error as { constraint?: string }).constraint === `${ledger.table}_key` ? sameKey({ ledger: ledger.key, key: '编号', id: null }) : error

async function meanwhile(tx: Tx, ledger: Ledger, id: string, version: number): Promise<Error> {
  const newer = (await historyOf(tx, ledger, id)).filter((entry) => entry.version > version)
  const current = await rowOf(tx, ledger, id)
  return changedMeanwhile({ version: current.version, fields: [...new Set(newer.flatMap((entry) => entry.fields.map((f) => f.field)))], by: newer[0]?.actor ?? '', at: newer[0]?.at ?? '', current })
}

/** Names of fields out of names of columns: what an event may tell of a change. */
export function fieldsOf(ledger: Ledger, columns: readonly string[]): string[] {
  const names = new Map(entries(ledger).flatMap(([name, field]) => (isSealed(field) ? ['_sealed', '_mask', '_tail', '_index'].map((s) => [snake(name) + s, name] as const) : [[snake(name), name] as const])))
  const fixed: Record<string, string> = { region_code: 'region', region_path: 'region', lon: 'position', lat: 'position', plane: 'position', retired_at: 'retiredAt', retired_reason: 'retiredReason', merged_into: 'mergedInto', confirmed_at: 'confirmedAt', confirmed_by: 'confirmedBy' }
  return [...new Set(columns.flatMap((column) => names.get(column) ?? fixed[column] ?? []))]
}
