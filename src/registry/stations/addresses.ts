// The addresses under which a station speaks, one row per protocol and address; adding one adopts the frames that came under it before.
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { seal } from '#kit/seal'
import { addressOfAnother, alreadyRetired, secretMissing, unknownAddress } from './errors.ts'
import { registerStation, stationOf } from './ledger.ts'
import { byCode, type Address, type GivenAddress } from './model.ts'
import type { Given } from './store.ts'

export const addressesOf = (tx: Tx, stationId: string): Promise<Address[]> =>
  tx.rows<Address>(sql`select protocol, address, settings, secret is not null as has_secret, check_secret, created_at from station_addresses where station_id = ${stationId} order by protocol, address`)

/** Gives the address, or changes its settings. The secret is write-only: left out, it stays. */
export async function giveAddress(tx: Tx, stationId: string, given: GivenAddress): Promise<void> {
  const { regionPath, retiredAt } = await stationOf(tx, stationId)
  if (retiredAt) throw alreadyRetired({})
  await refuseAnothers(tx, stationId, given)
  const before = await tx.maybe<{ hasSecret: boolean }>(sql`select secret is not null as has_secret from station_addresses where protocol = ${given.protocol} and address = ${given.address}`)
  if (given.checkSecret && !given.secret && !before?.hasSecret) throw secretMissing({})
  await tx.run(sql`
    insert into station_addresses as a (protocol, address, station_id, settings, secret, check_secret, region_path)
    values (${given.protocol}, ${given.address}, ${stationId}, ${JSON.stringify(given.settings)}, ${given.secret ? seal(given.secret) : null}, ${given.checkSecret}, '')
    on conflict (protocol, address) do update set settings = excluded.settings, secret = coalesce(excluded.secret, a.secret), check_secret = excluded.check_secret`)
  const { protocol, address, settings, checkSecret } = given
  await record(tx, { type: 'station.addressed', subject: { kind: 'station', id: stationId }, region: regionPath, data: { protocol, address, settings, checkSecret, secretChanged: Boolean(given.secret), isNew: !before } })
}

/** What came under it stays with the station; what comes from now on is of no station. */
export async function takeAddress(tx: Tx, stationId: string, protocol: string, address: string): Promise<void> {
  const { regionPath } = await stationOf(tx, stationId)
  const gone = await tx.run(sql`delete from station_addresses where station_id = ${stationId} and protocol = ${protocol} and address = ${address}`)
  if (!gone) throw unknownAddress({})
  await record(tx, { type: 'station.unaddressed', subject: { kind: 'station', id: stationId }, region: regionPath, data: { protocol, address } })
}

/** Beyond the asker's region too: two stations must never answer to one address. */
async function refuseAnothers(tx: Tx, stationId: string, { protocol, address }: GivenAddress): Promise<void> {
  const { taken } = await tx.one<{ taken: boolean }>(sql`select station_address_taken(${protocol}, ${address}, ${stationId}::uuid, ${byCode.includes(protocol)}) as taken`)
  if (taken) throw addressOfAnother({ address })
}

/** A code for a station whose protocol has no SL 651 address: its county's six digits and the next number from 8001H on (GB/T 2260 form, 6.2.3.2). */
export async function nextCode(tx: Tx, regionCode: string): Promise<string> {
  const { n } = await tx.one<{ n: number }>(sql`select station_next_number(${regionCode.slice(0, 6)}) as n`)
  return regionCode.slice(0, 6) + n.toString(16).toUpperCase().padStart(4, '0')
}

/** A station that is known by an address of another protocol gets a code of its own. */
export async function registerAddressed(tx: Tx, { code, address, ...given }: Given & { code?: string; address?: GivenAddress }): Promise<{ id: string }> {
  const { id } = await registerStation(tx, { code: code ?? (await nextCode(tx, given.regionCode)), ...given })
  if (address) await giveAddress(tx, id, address)
  return { id }
}
