import { z } from 'zod'
import { contract, day, id, idParams } from '#kit/contract'
import { ledgerOf, ledgerQuery, regionCode } from '#registry/filters'
import { villagePlan } from './model.ts'

export const listVillagePlans = contract({ method: 'GET', path: '/api/village-plans', summary: '村级预案台账', query: z.object(ledgerQuery), reply: ledgerOf(villagePlan) })
export const getVillagePlan = contract({ method: 'GET', path: '/api/village-plans/:id', summary: '村级预案', params: idParams, reply: villagePlan })
export const fileVillagePlan = contract({
  method: 'POST', path: '/api/village-plans', summary: '备案村级预案（新版代替旧版）', reply: z.object({ id, version: z.int() }),
  body: z.object({ regionCode, title: z.string().trim().min(2).max(80), filedOn: day, peopleAtRisk: z.number().int().min(0).max(100_000), meetingPoint: z.string().trim().max(80).default('') }),
})
