import { may } from '#kit/access'
import { route, type Route } from '#kit/http'
import { rowOf } from '#registry/ledger'
import { regionsUnder } from '#registry/regions'
import * as api from './api.ts'
import { adopt, markRead, push } from './push.ts'
import { knowledge } from './ledger.ts'
import * as store from './store.ts'

const scope = 'region' as const

export const routes: Route[] = [
  route(api.listPushed, { permission: 'knowledge.read', scope, run: async ({ tx, query }) => ({ ...await store.pushedTo(tx, query.state === 'unread'), kinds: await store.countsByKind(tx) }) }),
  route(api.markRead, { permission: 'knowledge.read', scope, run: async ({ tx, params }) => (await markRead(tx, params.id), {}) }),
  route(api.readStanding, {
    permission: 'knowledge.read', scope,
    run: async ({ tx, actor, params: { id } }) => {
      await rowOf(tx, knowledge, id)
      const counties = (await regionsUnder(tx, 'scope' in actor && actor.scope !== '!' ? actor.scope : '', 3)).map(({ code, name }) => ({ code, name }))
      return { pushes: await store.pushesOf(tx, id), adoptions: await store.adoptionsOf(tx, id), mayPush: may(actor, 'knowledge.push'), mayAdopt: may(actor, 'knowledge.adopt'), regions: counties }
    },
  }),
  route(api.pushKnowledge, { permission: 'knowledge.push', scope, status: 201, run: ({ tx, params, body }) => push(tx, params.id, body) }),
  route(api.adopt, { permission: 'knowledge.adopt', scope, status: 201, run: ({ tx, params, body }) => adopt(tx, params.id, body) }),
]
