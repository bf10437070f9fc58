import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { learnFactors } from '#monitoring/protocols'
import { theCity } from '#registry/regions'
import type { Given } from './model.ts'
import * as store from './store.ts'

/** Names are read anew by this process at once, by others within a minute. */
export async function setFactor(tx: Tx, code: string, given: Given): Promise<void> {
  const before = await store.factorOf(tx, code)
  await store.put(tx, code, given, actorName(tx.actor))
  const rows = await store.factors(tx)
  await record(tx, { type: 'factor.changed', subject: { kind: 'factor', id: code }, region: (await theCity(tx))?.path ?? '', data: { before: before ?? null, after: given } })
  tx.afterCommit(() => learnFactors(rows))
}
