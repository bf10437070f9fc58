import { route } from '#kit/http'
import * as api from './api.ts'
import { dropMinimum, minimums, setMinimum } from './minimums.ts'

export const routes = [
  route(api.listMinimums, { permission: 'supply.read', scope: 'region', run: ({ tx, query }) => minimums(tx, query) }),
  route(api.setMinimum, { permission: 'supply.edit', scope: 'region', run: ({ tx, body }) => setMinimum(tx, body) }),
  route(api.dropMinimum, { permission: 'supply.edit', scope: 'region', run: async ({ tx, params, body }) => (await dropMinimum(tx, params.id, body.reason), {}) }),
]
