import { route } from '#kit/http'
import { distance } from './distance.ts'
import * as api from './api.ts'
import { dispatchTeam, mayMove, moveDispatch } from './dispatch.ts'
import { rank } from './model.ts'
import { listDispatchRows, teamRows } from './store.ts'
import { refusal, words } from './words.ts'

export const routes = [
  route(api.listDispatches, { permission: 'dispatch.read', scope: 'region', run: async ({ tx, query }) => (await listDispatchRows(tx, query)).map((d) => ({ ...d, mayMove: mayMove(tx.actor, d.teamId) })) }),
  route(api.nearestTeams, {
    permission: 'dispatch.command', scope: 'region',
    run: async ({ tx, query }) => {
      const skills = query.skills.split(',').filter(Boolean)
      const here = { lon: query.lon, lat: query.lat }
      const ranked = rank(await teamRows(tx), { skills, equipment: query.equipment }, (t) => distance({ lon: t.lon, lat: t.lat }, here))
      return ranked.slice(0, query.limit).map((t) => ({ ...t, reason: refusal(t) ?? words(t, skills, t.distanceM, t.etaMinutes) }))
    },
  }),
  route(api.dispatchTeam, { permission: 'dispatch.command', scope: 'region', run: ({ tx, body }) => dispatchTeam(tx, body) }),
  route(api.moveDispatch, { permission: 'dispatch.move', scope: 'region', run: ({ tx, params, body }) => moveDispatch(tx, params.id, body.to) }),
  route(api.cancelDispatch, {
    permission: 'dispatch.command', scope: 'region',
    run: async ({ tx, params, body }) => ({ id: (await moveDispatch(tx, params.id, 'cancelled', body.reason)).id }),
  }),
]
