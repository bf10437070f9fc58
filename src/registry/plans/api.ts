import { z } from 'zod'
import { contract, idParams } from '#kit/contract'
import { ledgerOf, ledgerQuery } from '#registry/filters'
import { villagePlan } from './model.ts'

export const listVillagePlans = contract({ method: 'GET', path: '/api/village-plans', summary: '村级预案台账', query: z.object(ledgerQuery), reply: ledgerOf(villagePlan) })
export const getVillagePlan = contract({ method: 'GET', path: '/api/village-plans/:id', summary: '村级预案', params: idParams, reply: villagePlan })
