import { route } from '#kit/http'
import * as actions from './actions.ts'
import { privateAllowed } from './address.ts'
import * as api from './api.ts'
import * as store from './store.ts'

const reads = { permission: 'webhook.read', scope: 'region' } as const, manages = { permission: 'webhook.manage', scope: 'region' } as const

export const routes = [
  route(api.listWebhooks, { ...reads, run: async ({ tx }) => ({ rows: await store.list(tx), privateAllowed: privateAllowed() }) }),
  route(api.addWebhook, { ...manages, status: 201, secret: true, run: ({ tx, body }) => actions.add(tx, body) }),
  route(api.renewSecret, { ...manages, secret: true, run: ({ tx, params, body }) => actions.renew(tx, params.id, body.reason) }),
  route(api.disableWebhook, { ...manages, run: async ({ tx, params, body }) => (await actions.disable(tx, params.id, body.reason), {}) }),
  route(api.enableWebhook, { ...manages, run: async ({ tx, params }) => (await actions.enable(tx, params.id), {}) }),
  route(api.listDeliveries, { ...reads, run: async ({ tx, params, query }) => ({ rows: await store.deliveries(tx, params.id, query) }) }),
  route(api.replay, { ...manages, run: async ({ tx, params, body }) => ({ sent: await actions.replay(tx, params.id, body) }) }),
]
