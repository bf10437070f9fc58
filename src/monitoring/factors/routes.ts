import { route } from '#kit/http'
import { setFactor } from './actions.ts'
import * as api from './api.ts'
import { factors } from './store.ts'

const open = { open: 'names of substances, out of a national standard' }

export const routes = [
  route(api.listFactors, { permission: 'public', scope: open, perMinute: 120, run: async ({ tx }) => ({ rows: await factors(tx) }) }),
  route(api.setFactor, { permission: 'factor.edit', scope: open, run: async ({ tx, params, body }) => (await setFactor(tx, params.code, body), {}) }),
]
