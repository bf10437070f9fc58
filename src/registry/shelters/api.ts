import { z } from 'zod'
import { contract, id, idParams } from '#kit/contract'
import { ledgerOf, ledgerQuery, opened, personName, phoneNumber, position, reason, regionCode } from '#registry/filters'
import { facility, shelter } from './model.ts'

export const listShelters = contract({ method: 'GET', path: '/api/shelters', summary: '避灾点台账', query: z.object({ ...ledgerQuery, facility: facility.optional() }), reply: ledgerOf(shelter) })
export const getShelter = contract({ method: 'GET', path: '/api/shelters/:id', summary: '避灾点', params: idParams, reply: shelter })
export const openShelterPhone = contract({ method: 'POST', path: '/api/shelters/:id/phone-opening', summary: '查看避灾点管理人电话（留痕）', params: idParams, reply: opened })

const given = {
  name: z.string().trim().min(2).max(60), regionCode, capacity: z.number().int().min(1).max(100_000), area: z.number().positive().nullable().default(null), address: z.string().trim().max(120).default(''),
  ...position, managerName: personName, facilities: z.array(facility).default([]),
}
export const addShelter = contract({ method: 'POST', path: '/api/shelters', summary: '登记避灾点', body: z.object({ code: z.string().trim().regex(/^[0-9A-Z-]{4,20}$/), phone: phoneNumber, ...given }), reply: z.object({ id }) })
export const changeShelter = contract({ method: 'PUT', path: '/api/shelters/:id', summary: '修改避灾点', params: idParams, body: z.object({ ...given, phone: phoneNumber.optional() }), reply: shelter })
export const retireShelter = contract({ method: 'POST', path: '/api/shelters/:id/retirement', summary: '撤销避灾点', params: idParams, body: reason, reply: z.object({}) })
