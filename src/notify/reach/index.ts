import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { rowsErasure } from '#kit/erasure'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import type { Feature } from '#kit/feature'
import { route } from '#kit/http'
import { changeReach, listReach } from './api.ts'
import type { ReachEdit, ReachRow } from './model.ts'
import { keepReach, reachList, reachOf, reachSet, regionOfHolder } from './store.ts'

/** The event says that it was changed and the hours, never the address. */
async function change(tx: Tx, holderId: string, edit: ReachEdit): Promise<ReachRow> {
  const holder = await regionOfHolder(tx, holderId)
  if (!holder) throw notFound({ what: '这位责任人' })
  await keepReach(tx, holderId, holder.regionPath, edit, actorName(tx.actor))
  await record(tx, { type: 'holder_reach.changed', subject: { kind: 'duty_holder', id: holderId }, region: holder.regionPath, data: { ...(edit.quiet === undefined ? {} : { quiet: edit.quiet }), email: edit.email === undefined ? 'kept' : edit.email ? 'set' : 'removed' } })
  return (await reachOf(tx, holderId)) as ReachRow
}

export const feature: Feature = {
  name: 'notify/reach',
  permissions: {
    'holder_reach.read': ['city_duty', 'city_leader', 'office', 'county_commander', 'county_duty', 'town_cadre'],
    'holder_reach.edit': ['city_duty', 'county_duty', 'county_commander', 'town_cadre'],
  },
  routes: [
    route(listReach, { permission: 'holder_reach.read', scope: 'region', run: async ({ tx, query }) => ({ rows: await reachList(tx, query.q || undefined), set: await reachSet(tx) }) }),
    route(changeReach, { permission: 'holder_reach.edit', scope: 'region', secret: true, run: ({ tx, params, body }) => change(tx, params.id, body) }),
  ],
  erasures: [rowsErasure({ key: 'holder_reach.retired', table: 'holder_reach', since: sql`(select h.retired_at from duty_holders h where h.id = t.holder_id)` })],
  ledgers: ['holder_reach'],
}
