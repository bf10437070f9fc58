import { route } from '#kit/http'
import * as api from './api.ts'
import * as ledger from './ledger.ts'
import { list } from './store.ts'

const read = { permission: 'station.read', scope: 'region' } as const
const edit = { permission: 'station.edit', scope: 'region' } as const

export const routes = [
  route(api.listStations, { ...read, run: ({ tx, query }) => list(tx, query) }),
  route(api.getStation, { ...read, run: ({ tx, params }) => ledger.stationOf(tx, params.id) }),
  route(api.registerStation, { ...edit, status: 201, run: ({ tx, body }) => ledger.registerStation(tx, body) }),
  route(api.changeStation, { ...edit, run: ({ tx, params, body }) => ledger.changeStation(tx, params.id, body) }),
  route(api.retireStation, { ...edit, run: async ({ tx, params, body }) => (await ledger.retireStation(tx, params.id, body.reason), {}) }),
  route(api.reinstateStation, { ...edit, run: async ({ tx, params }) => (await ledger.reinstateStation(tx, params.id), {}) }),
  route(api.issueStationKey, { permission: 'station.issue_key', scope: 'region', run: ({ tx, params }) => ledger.issueKey(tx, params.id) }),
]
