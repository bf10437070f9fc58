import { z } from 'zod'
import { contract, idParams } from '#kit/contract'
import { shown } from '#registry/definition'
import { readinesses, teams } from './ledger.ts'

export const setTeamReadiness = contract({ method: 'PUT', path: '/api/teams/:id/readiness', summary: '队伍备勤状态', params: idParams, body: z.object({ readiness: z.enum(readinesses) }), reply: shown(teams) })
