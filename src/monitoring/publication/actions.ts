import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { plainBroadcast, notFailed } from './errors.ts'
import type { Setting } from './model.ts'
import * as store from './store.ts'

/** A channel that was given up begins again, under the same numbers. */
export async function retry(tx: Tx, id: string): Promise<{ warningId: string }> {
  const found = await store.again(tx, id)
  if (!found) throw notFailed({})
  await record(tx, { type: 'publication.retried', subject: { kind: 'publication', id }, region: found.regionPath, data: { warningId: found.warningId, channel: found.channel } })
  return found
}

export async function change(tx: Tx, s: Pick<Setting, 'key' | 'value' | 'source' | 'verified'>): Promise<void> {
  if (s.key === 'broadcast.url' && s.value.startsWith('http:') && process.env.ANLAN_WEBHOOK_PRIVATE !== '1') throw plainBroadcast({})
  await store.writeSetting(tx, s, actorName(tx.actor))
  await record(tx, { type: 'publication.setting_changed', subject: { kind: 'publication_setting', id: s.key }, region: await store.cityPath(tx), data: { key: s.key, value: s.value, verified: s.verified } })
}
