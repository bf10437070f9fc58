// Registering, changing and disabling informants.
import { type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { sealPhone } from '#registry/ledger'
import { regionOf } from '#registry/regions'
import { informantDisabled } from './errors.ts'
import type { Informant } from './model.ts'
import * as store from './store.ts'

type Given = { personName: string; trainedOn: string | null }

export async function informantOf(tx: Tx, id: string): Promise<Informant> {
  const informant = await store.findInformant(tx, id)
  if (!informant) throw notFound({ what: '这名灾害信息员' })
  return informant
}

export async function addInformant(tx: Tx, { phone, ...given }: Given & { rank: 'A' | 'B'; regionCode: string; phone: string }): Promise<{ id: string }> {
  const { path } = await regionOf(tx, given.regionCode)
  const { id } = await store.insertInformant(tx, given, path, sealPhone(phone))
  await record(tx, { type: 'informant.added', subject: { kind: 'informant', id }, region: path, data: { name: given.personName, rank: given.rank } })
  return { id }
}

export async function changeInformant(tx: Tx, id: string, { phone, ...given }: Given & { phone?: string }): Promise<Informant> {
  const before = await informantOf(tx, id)
  if (before.disabledAt) throw informantDisabled({})
  await store.updateInformant(tx, id, given, phone ? sealPhone(phone) : undefined)
  await record(tx, { type: 'informant.changed', subject: { kind: 'informant', id }, region: before.regionPath, data: { nameBefore: before.personName, name: given.personName, newPhone: Boolean(phone) } })
  return informantOf(tx, id)
}

export async function disableInformant(tx: Tx, id: string, reason: string): Promise<void> {
  const { regionPath } = await informantOf(tx, id)
  if (!(await store.disableInformant(tx, id))) throw informantDisabled({})
  await record(tx, { type: 'informant.disabled', subject: { kind: 'informant', id }, region: regionPath, data: { reason } })
}
