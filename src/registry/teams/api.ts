import { z } from 'zod'
import { contract, day, id, idParams } from '#kit/contract'
import { ledgerOf, ledgerQuery, opened, personName, phoneNumber, position, reason, regionCode } from '#registry/filters'
import { equipment, readiness, skill, team, teamKind, tier } from './model.ts'

export const listTeams = contract({
  method: 'GET', path: '/api/teams', summary: '救援队伍台账',
  query: z.object({ ...ledgerQuery, skill: skill.optional(), readiness: readiness.optional(), tier: tier.optional(), coastal: z.stringbool().optional() }), reply: ledgerOf(team),
})
export const getTeam = contract({ method: 'GET', path: '/api/teams/:id', summary: '救援队伍', params: idParams, reply: team })
export const setTeamReadiness = contract({ method: 'PUT', path: '/api/teams/:id/readiness', summary: '队伍备勤状态', params: idParams, body: z.object({ readiness }), reply: team })
export const openTeamPhone = contract({ method: 'POST', path: '/api/teams/:id/phone-opening', summary: '查看队伍电话（留痕）', params: idParams, reply: opened })

const given = {
  name: z.string().trim().min(2).max(60), kind: teamKind, tier, regionCode, leaderName: personName, skills: z.array(skill).min(1), equipment: equipment.default([]),
  members: z.number().int().min(1).max(5000), ...position, coastal: z.boolean().default(false), insuredUntil: day.nullable().default(null),
}
export const addTeam = contract({ method: 'POST', path: '/api/teams', summary: '登记救援队伍', body: z.object({ ...given, phone: phoneNumber }), reply: z.object({ id }) })
export const changeTeam = contract({ method: 'PUT', path: '/api/teams/:id', summary: '修改救援队伍', params: idParams, body: z.object({ ...given, phone: phoneNumber.optional() }), reply: team })
export const retireTeam = contract({ method: 'POST', path: '/api/teams/:id/retirement', summary: '撤出救援队伍', params: idParams, body: reason, reply: z.object({}) })
