// The verbs: who stands in the ledger, which terminal is his, who looked at a number.
import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { attachment, type Attachment } from '#kit/http'
import { maskPhone, open, seal } from '#kit/seal'
import { regionOf, theCity } from '#registry/regions'
import { keyTaken, moverUnknown, noPhone, sourceTaken, wrongSort } from './errors.ts'
import { vehicleSorts, vesselSorts, type Given, type Mover, type MoverKind } from './model.ts'
import * as store from './store.ts'

export async function foundMover(tx: Tx, id: string): Promise<Mover> {
  const mover = await store.moverById(tx, id)
  if (!mover) throw moverUnknown({ id })
  return mover
}

function checkSort(kind: MoverKind, given: Given): void {
  if (!(kind === 'vehicle' ? vehicleSorts : vesselSorts).includes(given.sort)) throw wrongSort({ sort: given.sort })
}
const sealedOf = (phone: string | undefined) => (phone ? { phone: seal(phone), mask: maskPhone(phone) } : { phone: null, mask: '' })
const said = ({ phone: _, contact: __, ...rest }: Given) => rest

/** Into the ledger; a vessel that was only heard, or a retired one, is taken up with what is known of it. */
export async function registerMover(tx: Tx, kind: MoverKind, key: string, given: Given, demo = false): Promise<{ id: string }> {
  checkSort(kind, given)
  const { code, path } = await regionOf(tx, given.regionCode)
  const made = await store.insertMover(tx, kind, key, given, { code, path }, sealedOf(given.phone), actorName(tx.actor), demo)
  if (!made) throw keyTaken({ key })
  await store.moveLatest(tx, made.id, path)
  await store.forgetStranger(tx, key)
  await record(tx, { type: 'mover.registered', subject: { kind: 'mover', id: made.id }, region: path, data: { kind, key, ...said(given) } })
  return made
}

export async function changeMover(tx: Tx, id: string, given: Given): Promise<void> {
  const row = await locked(tx, id)
  checkSort(row.kind, given)
  const { code, path } = await regionOf(tx, given.regionCode)
  await store.updateMover(tx, id, given, { code, path }, given.phone === undefined ? undefined : sealedOf(given.phone))
  if (path !== row.regionPath) await store.moveLatest(tx, id, path)
  await record(tx, { type: 'mover.changed', subject: { kind: 'mover', id }, region: path, data: said(given) })
}

/** After a change of the terminal: the next one that registers is the vehicle's own. */
export async function unbindTerminal(tx: Tx, id: string, reason: string): Promise<void> {
  const row = await locked(tx, id)
  if (row.terminal === null) return
  await store.unbind(tx, id)
  await store.forgetStranger(tx, row.key)
  await record(tx, { type: 'mover.unbound', subject: { kind: 'mover', id }, region: row.regionPath, data: { name: row.name, terminal: row.terminal, reason } })
}

export async function retireMover(tx: Tx, id: string, reason: string): Promise<void> {
  const row = await locked(tx, id)
  if (row.retiredAt) return
  await store.retire(tx, id)
  await record(tx, { type: 'mover.retired', subject: { kind: 'mover', id }, region: row.regionPath, data: { name: row.name, reason } })
}

async function locked(tx: Tx, id: string) {
  const row = await store.lock(tx, id)
  if (!row) throw moverUnknown({ id })
  return row
}

/** A file of JSON, because files are the one answer that is not kept for repeated commands. */
export async function revealPhone(tx: Tx, id: string): Promise<Attachment> {
  const row = await store.sealedPhone(tx, id)
  if (!row) throw moverUnknown({ id })
  if (!row.sealed) throw noPhone({ id })
  await record(tx, { type: 'mover.revealed', subject: { kind: 'mover', id }, region: row.regionPath, data: { field: 'phone' } })
  return attachment({ name: 'value.json', mime: 'application/json; charset=utf-8', bytes: Buffer.from(JSON.stringify({ value: open(row.sealed) })), inline: true })
}

const cityPath = async (tx: Tx): Promise<string> => (await theCity(tx))?.path ?? ''

export async function addSource(tx: Tx, given: store.GivenSource): Promise<{ id: string }> {
  const made = await store.insertSource(tx, given, actorName(tx.actor))
  if (!made) throw sourceTaken({ host: `${given.host}:${given.port}` })
  await record(tx, { type: 'ais_source.added', subject: { kind: 'ais_source', id: made.id }, region: await cityPath(tx), data: given })
  return made
}

export async function changeSource(tx: Tx, id: string, given: store.GivenSource): Promise<void> {
  if (!(await store.updateSource(tx, id, given, actorName(tx.actor)))) throw notFound({ what: '这个 AIS 来源' })
  await record(tx, { type: 'ais_source.changed', subject: { kind: 'ais_source', id }, region: await cityPath(tx), data: given })
}
