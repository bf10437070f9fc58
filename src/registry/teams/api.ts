import { z } from 'zod'
import { contract, idParams } from '#kit/contract'
import { ledgerOf, ledgerQuery, opened } from '#registry/filters'
import { readiness, skill, team, tier } from './model.ts'

export const listTeams = contract({
  method: 'GET', path: '/api/teams', summary: '救援队伍台账',
  query: z.object({ ...ledgerQuery, skill: skill.optional(), readiness: readiness.optional(), tier: tier.optional(), coastal: z.stringbool().optional() }), reply: ledgerOf(team),
})
export const getTeam = contract({ method: 'GET', path: '/api/teams/:id', summary: '救援队伍', params: idParams, reply: team })
export const setTeamReadiness = contract({ method: 'PUT', path: '/api/teams/:id/readiness', summary: '队伍备勤状态', params: idParams, body: z.object({ readiness }), reply: team })
export const openTeamPhone = contract({ method: 'POST', path: '/api/teams/:id/phone-opening', summary: '查看队伍电话（留痕）', params: idParams, reply: opened })
