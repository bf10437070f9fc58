import { z } from 'zod'
import { contract, idParams } from '#kit/contract'
import { ledgerOf, ledgerQuery } from '#registry/filters'
import { kind, organization } from './model.ts'

export const listOrganizations = contract({ method: 'GET', path: '/api/organizations', summary: '组织名录', query: z.object({ ...ledgerQuery, kind: kind.optional() }), reply: ledgerOf(organization) })
export const getOrganization = contract({ method: 'GET', path: '/api/organizations/:id', summary: '组织', params: idParams, reply: organization })
