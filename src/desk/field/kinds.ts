// What each kind of item does, through the door of the feature that owns it. A kind throws what its owner throws; nothing of it stays then.
import type { z } from 'zod'
import { may } from '#kit/access'
import { type Sql, sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { attachPhotos, type Role } from '#kit/photos'
import type { Ledger } from '#registry/definition'
import { changeRow, ledgerNamed, lockRecords, valuesOf } from '#registry/ledger'
import { applyRectification, clearDanger, recheckDanger, registerDanger } from '#supervision/dangers'
import { submitInspection, type Submission } from '#supervision/inspections'
import { editConflict, notYours } from './errors.ts'
import type { Difference, ItemKind, Payload, payloads } from './model.ts'

/** `place`: where the item belongs; `result`: what the telephone shows beside the receipt. */
export type Done = { regionPath: string; result: Record<string, unknown> }
type Doer<K extends ItemKind> = { permission: string; what: string; run: (tx: Tx, payload: z.output<(typeof payloads)[K]>) => Promise<Done> }

const at = (p: { lon: number; lat: number } | null): { lon?: number; lat?: number } => (p ? { lon: p.lon, lat: p.lat } : {})

type Place = { regionPath: string; unitId: string | null }
async function placeOf(tx: Tx, what: string, found: Sql): Promise<Place> {
  const place = await tx.maybe<Place>(found)
  if (!place) throw notFound({ what })
  return place
}
const dangerPlace = (tx: Tx, id: string) => placeOf(tx, '这条隐患', sql`select region_path, enterprise_id as unit_id from dangers where id = ${id} and retired_at is null`)
const enterprisePlace = (tx: Tx, id: string) => placeOf(tx, '这家企业', sql`select region_path, id as unit_id from enterprises where id = ${id}`)
const show = (tx: Tx, ids: readonly string[], kind: string, id: string, role: Role, place: Place) => attachPhotos(tx, ids, { kind, id, role, ...place })

async function inspection(tx: Tx, payload: Payload<'inspection'>): Promise<Done> {
  const given = payload as unknown as Submission, place = await enterprisePlace(tx, given.enterpriseId), receipt = await submitInspection(tx, given)
  const dangers = new Map(receipt.dangers.map((d) => [d.itemCode, d.id]))
  for (const { itemCode, photoIds = [], fixedOnSpot } of given.answers) {
    const danger = dangers.get(itemCode)
    await show(tx, photoIds, 'inspection', receipt.id, 'evidence', place)
    if (danger) await show(tx, photoIds, 'danger', danger, 'before', place)
    if (danger && fixedOnSpot) await show(tx, fixedOnSpot.photoIds ?? [], 'danger', danger, 'after', place)
  }
  const { code, recordNumber, orderNumber, superseded } = receipt
  return { regionPath: place.regionPath, result: { inspectionId: receipt.id, code, recordNumber, orderNumber, superseded, dangers: receipt.dangers.length } }
}

async function danger(tx: Tx, { position, fixedOnSpot, enterpriseId, grade, dueOn, place: spot, ...p }: Payload<'danger'>): Promise<Done> {
  const made = await registerDanger(tx, {
    source: { kind: 'inspection' }, ...p, ...at(position), place: spot || undefined, enterpriseId: enterpriseId ?? undefined, grade: grade ?? undefined, dueOn: dueOn ?? undefined, fixedOnSpot: fixedOnSpot ?? undefined,
  })
  return { regionPath: made.regionPath, result: { dangerId: made.id, code: made.code } }
}

/** Fields that nobody else has touched are changed; where somebody has, nothing is, and each such field is told. */
async function dangerEdit(tx: Tx, { dangerId, base, changes }: Payload<'danger_edit'>): Promise<Done> {
  const ledger = ledgerNamed('danger') as Ledger, [row] = await lockRecords(tx, ledger, [dangerId])
  if (!row || row.record.retired_at) throw notFound({ what: '这条隐患' })
  const now: Record<string, unknown> = valuesOf(ledger, row.record), same = (a: unknown, b: unknown) => (a ?? '') === (b ?? '')
  const fields: Difference[] = Object.entries(changes).filter(([f, yours]) => !same(now[f], base[f]) && !same(now[f], yours)).map(([field, yours]) => ({ field, was: base[field] ?? null, now: now[field] ?? null, yours }))
  if (fields.length) throw editConflict({ version: row.version, by: await lastHand(tx, dangerId), fields })
  await changeRow(tx, ledger, dangerId, { ...changes }, { origin: 'api', note: '现场修改' })
  return { regionPath: String(row.record.region_path), result: { dangerId, code: now.code } }
}
const lastHand = async (tx: Tx, id: string): Promise<string> => (await tx.maybe<{ name: string }>(sql`select actor_name as name from ledger_history where ledger = 'danger' and row_id = ${id} order by version desc limit 1`))?.name ?? ''

async function rectification(tx: Tx, { dangerId, position, ...p }: Payload<'rectification'>): Promise<Done> {
  const place = await dangerPlace(tx, dangerId)
  await show(tx, p.beforePhotoIds, 'danger', dangerId, 'before', place)
  await show(tx, p.photoIds, 'danger', dangerId, 'after', place)
  const { code } = await applyRectification(tx, dangerId, { ...p, ...at(position) })
  return { regionPath: place.regionPath, result: { dangerId, code } }
}

/** `clear`: 复查合格 and 销号 in one visit. A major danger takes a second person's clearance still. */
async function recheck(tx: Tx, { dangerId, position, clear, ...p }: Payload<'recheck'>): Promise<Done> {
  const place = await dangerPlace(tx, dangerId)
  await show(tx, p.photoIds, 'danger', dangerId, 'after', place)
  const { code } = await recheckDanger(tx, dangerId, { ...p, ...at(position) })
  if (p.passed && clear && !may(tx.actor, 'danger.clear')) throw notYours({ what: '销号' })
  const cleared = p.passed && clear ? (await clearDanger(tx, dangerId)).status === 'cleared' : false
  return { regionPath: place.regionPath, result: { dangerId, code, cleared } }
}

const doers: { [K in ItemKind]: Doer<K> } = {
  inspection: { permission: 'inspection.submit', what: '提交检查', run: inspection },
  danger: { permission: 'danger.edit', what: '登记隐患', run: danger },
  danger_edit: { permission: 'danger.edit', what: '修改隐患', run: dangerEdit },
  rectification: { permission: 'danger.rectify', what: '申请验收', run: rectification },
  recheck: { permission: 'danger.recheck', what: '复查', run: recheck },
}

export function doItem<K extends ItemKind>(tx: Tx, kind: K, payload: Payload<K>): Promise<Done> {
  const { permission, what, run } = doers[kind] as unknown as Doer<K>
  if (!may(tx.actor, permission)) throw notYours({ what })
  return run(tx, payload as z.output<(typeof payloads)[K]>)
}
