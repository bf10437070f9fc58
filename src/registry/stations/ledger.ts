// Registering, changing and retiring stations.
import { type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { attachment, type Attachment } from '#kit/http'
import { regionOf } from '#registry/regions'
import { alreadyRetired, noPhone } from './errors.ts'
import { hashOf, newKey } from './keys.ts'
import type { Station } from './model.ts'
import * as store from './store.ts'

const subject = (id: string) => ({ kind: 'station', id })

export async function stationOf(tx: Tx, id: string): Promise<Station> {
  const station = await store.find(tx, id)
  if (!station) throw notFound({ what: '这个测站' })
  return station
}

export async function registerStation(tx: Tx, { code, ...given }: store.Given & { code: string }): Promise<{ id: string }> {
  const { path } = await regionOf(tx, given.regionCode)
  const { id } = await store.insert(tx, code, given, path)
  await record(tx, { type: 'station.registered', subject: subject(id), region: path, data: { code, name: given.name, kind: given.kind } })
  return { id }
}

export async function changeStation(tx: Tx, id: string, given: store.Given): Promise<Station> {
  const before = await stationOf(tx, id)
  const { path } = await regionOf(tx, given.regionCode)
  await store.update(tx, id, given, path)
  const { name, kind, lon, lat, regionCode, thresholds, owner, maintainer, batteryLow, intervalMinutes, intervals } = before, { maintainerPhone, ...after } = given
  await record(tx, { type: 'station.changed', subject: subject(id), region: path, data: { before: { name, kind, lon, lat, regionCode, thresholds, owner, maintainer, batteryLow, intervalMinutes, intervals }, after, phoneChanged: maintainerPhone !== undefined } })
  return stationOf(tx, id)
}

/** A person's number: whoever opens it leaves his name. */
export async function revealPhone(tx: Tx, id: string): Promise<{ phone: string }> {
  const { regionPath, code } = await stationOf(tx, id)
  const phone = await store.phoneOf(tx, id)
  if (!phone) throw noPhone({})
  await record(tx, { type: 'station.phone_revealed', subject: subject(id), region: regionPath, data: { code } })
  return { phone }
}

/** Its frames count as unregistered from now on; what it has sent stays. Its key stops working, its maintainer's number goes. */
export async function retireStation(tx: Tx, id: string, reason: string): Promise<void> {
  const { regionPath, code } = await stationOf(tx, id)
  if (!(await store.retire(tx, id))) throw alreadyRetired({})
  await record(tx, { type: 'station.retired', subject: subject(id), region: regionPath, data: { code, reason } })
}

export async function reinstateStation(tx: Tx, id: string): Promise<void> {
  const { regionPath, code } = await stationOf(tx, id)
  if (await store.reinstate(tx, id)) await record(tx, { type: 'station.reinstated', subject: subject(id), region: regionPath, data: { code } })
}

/** A new key for POST /api/readings; the one before stops working. A file of JSON, because files are not kept for repeated commands. */
export async function issueKey(tx: Tx, id: string): Promise<Attachment> {
  const { code, regionPath, retiredAt } = await stationOf(tx, id)
  if (retiredAt) throw alreadyRetired({})
  const key = newKey(code)
  await store.setKey(tx, id, hashOf(key))
  await record(tx, { type: 'station.key_issued', subject: subject(id), region: regionPath, data: { code } })
  return attachment({ name: 'key.json', mime: 'application/json; charset=utf-8', bytes: Buffer.from(JSON.stringify({ key })), inline: true })
}
