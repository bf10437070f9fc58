import { actorName, type Actor } from '#kit/access'
import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import type { Feature } from '#kit/feature'
import { route } from '#kit/http'
import { answerCall, candidatesFor } from '#notify/callouts'
import { answerWaiting, listHandOver, listWaiting, markShown } from './api.ts'
import { keepShown, waitingFor } from './store.ts'

export { waitingFor } from './store.ts'

const mine = (tx: Tx, actor: Actor) => (actor.kind === 'user' ? waitingFor(tx, actor.id) : Promise.resolve([]))

/** Only what waits for this very person; anybody else's call is not there. */
async function ownCall(tx: Tx, actor: Actor, callId: string): Promise<void> {
  if (!(await mine(tx, actor)).some((c) => c.callId === callId)) throw notFound({ what: '等您应答的叫应' })
}

const own = { permission: 'waiting_call.answer', scope: 'self' } as const

export const feature: Feature = {
  name: 'notify/banner',
  permissions: { 'waiting_call.answer': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'enterprise_officer', 'team_leader', 'office', 'inspector'] },
  routes: [
    route(listWaiting, { ...own, run: async ({ tx, actor }) => ({ rows: await mine(tx, actor) }) }),
    route(markShown, { ...own, run: async ({ tx, actor, body }) => {
      const ids = new Set((await mine(tx, actor)).map((c) => c.callId))
      return { shown: await keepShown(tx, body.callIds.filter((id) => ids.has(id))) }
    } }),
    route(answerWaiting, { ...own, run: async ({ tx, actor, params, body }) => {
      await ownCall(tx, actor, params.id)
      await answerCall(tx, params.id, { ...body, via: 'desk', by: actorName(actor) })
      return { answered: true }
    } }),
    route(listHandOver, { ...own, run: async ({ tx, actor, params }) => (await ownCall(tx, actor, params.id), { rows: await candidatesFor(tx, params.id, 8) }) }),
  ],
}
