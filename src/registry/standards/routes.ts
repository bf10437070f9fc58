import { route } from '#kit/http'
import { allStandards } from '#registry/ledger'
import * as api from './api.ts'
import { setStandard, standards, verifyStandard, versions } from './keep.ts'

const scope = { open: 'limits of the whole installation, no rows of anybody' } as const

export const routes = [
  // the lists that this process names options by are as fresh as the page that asks
  route(api.listStandards, { permission: 'standard.read', scope, run: async ({ tx }) => (await allStandards(tx), { rows: await standards(tx) }) }),
  route(api.standardVersions, { permission: 'standard.read', scope, run: async ({ tx, params }) => ({ rows: await versions(tx, params.key) }) }),
  route(api.setStandard, { permission: 'standard.change', scope, run: ({ tx, params, body }) => setStandard(tx, params.key, body) }),
  route(api.verifyStandard, { permission: 'standard.verify', scope, run: ({ tx, params, body }) => verifyStandard(tx, params.key, body) }),
]
