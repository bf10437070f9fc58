import { z } from 'zod'
import { contract, idParams, instant } from '#kit/contract'
import { dispatch, skills, state } from './model.ts'

const position = { lon: z.number().min(73).max(136).nullable().default(null), lat: z.number().min(3).max(54).nullable().default(null) }

export const listDispatches = contract({
  method: 'GET', path: '/api/dispatches', summary: '队伍调派',
  query: z.object({ incidentId: z.uuid().optional(), active: z.enum(['yes', 'all']).default('all'), limit: z.coerce.number().int().min(1).max(200).default(100) }), reply: z.array(dispatch.extend({ /** whether the asker may record its steps: a team's leader those of his own team */ mayMove: z.boolean() })),
})
export const nearestTeams = contract({
  method: 'GET', path: '/api/nearest-teams', summary: '最近可用队伍',
  query: z.object({ lon: z.coerce.number().min(73).max(136), lat: z.coerce.number().min(3).max(54), skills: z.string().max(200).default(''), equipment: z.string().trim().max(40).optional(), limit: z.coerce.number().int().min(1).max(50).default(8) }),
  reply: z.array(z.object({
    id: z.uuid(), name: z.string(), kind: z.string(), tier: z.string(), readiness: z.enum(['ready', 'standby', 'off']), skills: z.array(z.string()), matched: z.array(z.string()), missing: z.array(z.string()),
    equipment: z.array(z.object({ name: z.string(), count: z.number(), unit: z.string() })), members: z.number(), lon: z.number(), lat: z.number(),
    distanceM: z.number(), etaMinutes: z.number(), able: z.boolean(), takenBy: z.string().nullable(), reason: z.string(),
  })),
})
export const dispatchTeam = contract({
  method: 'POST', path: '/api/dispatches', summary: '调派队伍',
  body: z.object({ incidentId: z.uuid(), teamId: z.uuid(), orderId: z.uuid().nullable().default(null), task: z.string().trim().min(2).max(200), place: z.string().trim().min(1).max(200), regionCode: z.string().nullable().default(null), skills: z.array(z.enum(skills)).max(skills.length).default([]), ...position }),
  reply: z.object({ id: z.uuid(), orderNo: z.string(), etaMinutes: z.number().nullable() }),
})
export const moveDispatch = contract({
  method: 'POST', path: '/api/dispatches/:id/movements', summary: '出发、到达、返回', params: idParams, body: z.object({ to: z.enum(['departed', 'arrived', 'returned']) }), reply: z.object({ id: z.uuid(), state, at: instant }),
})
export const cancelDispatch = contract({ method: 'POST', path: '/api/dispatches/:id/cancellation', summary: '取消调派', params: idParams, body: z.object({ reason: z.string().trim().min(2).max(300) }), reply: z.object({ id: z.uuid() }) })
