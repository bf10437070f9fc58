// Entering, changing and retiring shelters.
import { type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { sealPhone } from '#registry/ledger'
import { regionOf } from '#registry/regions'
import { alreadyRetired } from './errors.ts'
import type { Shelter } from './model.ts'
import * as store from './store.ts'

export async function shelterOf(tx: Tx, id: string): Promise<Shelter> {
  const shelter = await store.find(tx, id)
  if (!shelter) throw notFound({ what: '这个避灾点' })
  return shelter
}

export async function addShelter(tx: Tx, { code, phone, ...given }: store.Given & { code: string; phone: string }): Promise<{ id: string }> {
  const { path } = await regionOf(tx, given.regionCode)
  const { id } = await store.insert(tx, code, given, path, sealPhone(phone))
  await record(tx, { type: 'shelter.added', subject: { kind: 'shelter', id }, region: path, data: { code, name: given.name, capacity: given.capacity } })
  return { id }
}

export async function changeShelter(tx: Tx, id: string, { phone, ...given }: store.Given & { phone?: string }): Promise<Shelter> {
  const before = await shelterOf(tx, id)
  if (before.retiredAt) throw alreadyRetired({})
  const { path } = await regionOf(tx, given.regionCode)
  await store.update(tx, id, given, path, phone ? sealPhone(phone) : undefined)
  await record(tx, { type: 'shelter.changed', subject: { kind: 'shelter', id }, region: path, data: { capacityBefore: before.capacity, capacity: given.capacity, name: given.name, newPhone: Boolean(phone) } })
  return shelterOf(tx, id)
}

export async function retireShelter(tx: Tx, id: string, reason: string): Promise<void> {
  const { regionPath, code } = await shelterOf(tx, id)
  if (!(await store.retire(tx, id))) throw alreadyRetired({})
  await record(tx, { type: 'shelter.retired', subject: { kind: 'shelter', id }, region: regionPath, data: { code, reason } })
}
