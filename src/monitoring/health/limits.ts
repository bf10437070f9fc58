import { actorName } from '#kit/access'
import { record } from '#kit/events'
import type { Tx } from '#kit/db'
import { theCity } from '#registry/regions'
import { unknownLimit } from './errors.ts'
import type { Limit } from './model.ts'
import * as store from './store.ts'

/** Changes one limit; `verified`: the one who changes it answers for its source. */
export async function changeLimit(tx: Tx, { verified, ...to }: Pick<Limit, 'kind' | 'element' | 'amount' | 'neighbours' | 'source'> & { verified: boolean }): Promise<void> {
  const before = await store.limitAt(tx, to.kind, to.element)
  if (!before) throw unknownLimit({})
  await store.setLimit(tx, to, verified ? actorName(tx.actor) : null)
  await record(tx, { type: 'station_health.limit_changed', subject: { kind: 'health_limit', id: `${to.kind}${to.element && `.${to.element}`}` }, region: (await theCity(tx))?.path ?? '', data: { before, after: to, verified } })
}
