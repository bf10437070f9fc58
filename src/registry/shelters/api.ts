import { z } from 'zod'
import { contract, idParams } from '#kit/contract'
import { ledgerOf, ledgerQuery, opened } from '#registry/filters'
import { facility, shelter } from './model.ts'

export const listShelters = contract({ method: 'GET', path: '/api/shelters', summary: '避灾点台账', query: z.object({ ...ledgerQuery, facility: facility.optional() }), reply: ledgerOf(shelter) })
export const getShelter = contract({ method: 'GET', path: '/api/shelters/:id', summary: '避灾点', params: idParams, reply: shelter })
export const openShelterPhone = contract({ method: 'POST', path: '/api/shelters/:id/phone-opening', summary: '查看避灾点管理人电话（留痕）', params: idParams, reply: opened })
