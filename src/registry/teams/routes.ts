import { route } from '#kit/http'
import { openPhone } from '#registry/ledger'
import * as api from './api.ts'
import { setReadiness, teamOf } from './readiness.ts'
import { list } from './store.ts'

const read = { permission: 'team.read', scope: 'region' } as const

export const routes = [
  route(api.listTeams, { ...read, run: ({ tx, query }) => list(tx, query) }),
  route(api.getTeam, { ...read, run: ({ tx, params }) => teamOf(tx, params.id) }),
  route(api.setTeamReadiness, { permission: 'team.set_readiness', scope: 'region', run: ({ tx, params, body }) => setReadiness(tx, params.id, body.readiness) }),
  route(api.openTeamPhone, {
    permission: 'team.open_phone', scope: 'region',
    run: ({ tx, params }) => openPhone(tx, 'teams', { kind: 'team', id: params.id }),
  }),
]
