import { type Route, route } from '#kit/http'
import * as api from './api.ts'
import { changeView, dropView, keepSettings, keepView, overview, settings, views } from './actions.ts'

const scope = { open: 'views hold no rows; whose they are is asked in the verb, and counts go through the reader’s scope' } as const

export const routes: Route[] = [
  route(api.listViews, { permission: 'ledger_view.read', scope, run: async ({ tx, query }) => ({ rows: await views(tx, query.ledger) }) }),
  route(api.addView, { permission: 'ledger_view.keep', scope, status: 201, run: ({ tx, body: { ledger, ...given } }) => keepView(tx, ledger, given) }),
  route(api.changeView, { permission: 'ledger_view.keep', scope, run: ({ tx, params, body }) => changeView(tx, params.id, body) }),
  route(api.dropView, { permission: 'ledger_view.keep', scope, run: async ({ tx, params }) => { await dropView(tx, params.id); return {} } }),
  route(api.listSettings, { permission: 'ledger_view.read', scope: 'self', run: async ({ tx }) => ({ rows: await settings(tx) }) }),
  route(api.keepSettings, { permission: 'ledger_view.keep', scope: 'self', run: async ({ tx, body }) => { await keepSettings(tx, body); return {} } }),
  route(api.overview, { permission: 'ledger_view.read', scope: 'region', run: async ({ tx }) => ({ rows: await overview(tx) }) }),
]
