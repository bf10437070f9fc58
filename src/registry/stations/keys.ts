// Station keys: '<address>.<43 characters>'. 256 random bits need no slow hash; only the SM3 of the whole is kept.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { sql, type Tx } from '#kit/db'

export const newKey = (code: string): string => `${code}.${randomBytes(32).toString('base64url')}`
export const hashOf = (key: string): string => createHash('sm3').update(key).digest('hex')

export type KeyHolder = { id: string; code: string; regionPath: string }

/** The station that this key belongs to; undefined for a wrong key, a retired or an unknown station. Ask under the system: the sender is nobody yet. */
export async function stationOfKey(tx: Tx, key: string): Promise<KeyHolder | undefined> {
  const found = await tx.maybe<KeyHolder & { keyHash: string | null }>(sql`
    select id, code, region_path, key_hash from stations where code = ${key.slice(0, 10)} and retired_at is null and key_hash is not null`)
  if (!found?.keyHash || !timingSafeEqual(Buffer.from(found.keyHash), Buffer.from(hashOf(key)))) return undefined
  return { id: found.id, code: found.code, regionPath: found.regionPath }
}
