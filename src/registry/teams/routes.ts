import { route } from '#kit/http'
import { openPhone } from '#registry/ledger'
import * as api from './api.ts'
import { addTeam, changeTeam, retireTeam } from './roster.ts'
import { setReadiness, teamOf } from './readiness.ts'
import { list } from './store.ts'

const edit = { permission: 'team.edit', scope: 'region' } as const
const read = { permission: 'team.read', scope: 'region' } as const

export const routes = [
  route(api.listTeams, { ...read, run: ({ tx, query }) => list(tx, query) }),
  route(api.getTeam, { ...read, run: ({ tx, params }) => teamOf(tx, params.id) }),
  route(api.setTeamReadiness, { permission: 'team.set_readiness', scope: 'region', run: ({ tx, params, body }) => setReadiness(tx, params.id, body.readiness) }),
  route(api.addTeam, { ...edit, status: 201, run: ({ tx, body }) => addTeam(tx, body) }),
  route(api.changeTeam, { ...edit, run: ({ tx, params, body }) => changeTeam(tx, params.id, body) }),
  route(api.retireTeam, { ...edit, run: async ({ tx, params, body }) => (await retireTeam(tx, params.id, body.reason), {}) }),
  route(api.openTeamPhone, {
    permission: 'team.open_phone', scope: 'region',
    run: ({ tx, params }) => openPhone(tx, 'teams', { kind: 'team', id: params.id }),
  }),
]
