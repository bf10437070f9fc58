import { z } from 'zod'
import { contract, day, id, idParams } from '#kit/contract'
import { ledgerOf, ledgerQuery, opened, personName, phoneNumber, reason, regionCode } from '#registry/filters'
import { dutyHolder, informant, post, rank } from './model.ts'

const level = z.coerce.number().int().min(2).max(5).optional()

export const listDutyHolders = contract({
  method: 'GET', path: '/api/duty-holders', summary: '责任人名册',
  query: z.object({ ...ledgerQuery, rank: rank.optional(), level, state: z.enum(['serving', 'disabled', 'all']).default('serving') }), reply: ledgerOf(dutyHolder),
})
export const getDutyHolder = contract({ method: 'GET', path: '/api/duty-holders/:id', summary: '责任人', params: idParams, reply: z.object({ holder: dutyHolder, chain: z.array(z.object({ postId: id, title: z.string(), level: z.int(), names: z.string() })) }) })
export const addDutyHolder = contract({ method: 'POST', path: '/api/duty-holders', summary: '登记责任人', body: z.object({ postId: id, rank, personName, phone: phoneNumber }), reply: z.object({ id }) })
export const changeDutyHolder = contract({ method: 'PUT', path: '/api/duty-holders/:id', summary: '修改责任人', params: idParams, body: z.object({ personName, phone: phoneNumber.optional() }), reply: dutyHolder })
export const disableDutyHolder = contract({ method: 'POST', path: '/api/duty-holders/:id/disablement', summary: '停用责任人', params: idParams, body: reason, reply: z.object({}) })
export const openDutyHolderPhone = contract({ method: 'POST', path: '/api/duty-holders/:id/phone-opening', summary: '查看责任人号码（留痕）', params: idParams, reply: opened })

export const listPosts = contract({ method: 'GET', path: '/api/posts', summary: '岗位', query: z.object({ ...ledgerQuery, vacant: z.stringbool().optional() }), reply: ledgerOf(post) })
export const addPost = contract({
  method: 'POST', path: '/api/posts', summary: '设立岗位',
  body: z.object({ regionCode, title: z.string().trim().min(2).max(60), charge: z.string().trim().max(200).default(''), superiorPostId: id.nullable().optional() }), reply: z.object({ id }),
})

export const listInformants = contract({ method: 'GET', path: '/api/informants', summary: '灾害信息员名册', query: z.object({ ...ledgerQuery, rank: rank.optional() }), reply: ledgerOf(informant) })
export const getInformant = contract({ method: 'GET', path: '/api/informants/:id', summary: '灾害信息员', params: idParams, reply: informant })
export const openInformantPhone = contract({ method: 'POST', path: '/api/informants/:id/phone-opening', summary: '查看灾害信息员号码（留痕）', params: idParams, reply: opened })

const trainedOn = day.nullable().default(null)
export const addInformant = contract({ method: 'POST', path: '/api/informants', summary: '登记灾害信息员', body: z.object({ personName, rank, regionCode, phone: phoneNumber, trainedOn }), reply: z.object({ id }) })
export const changeInformant = contract({ method: 'PUT', path: '/api/informants/:id', summary: '修改灾害信息员', params: idParams, body: z.object({ personName, phone: phoneNumber.optional(), trainedOn }), reply: informant })
export const disableInformant = contract({ method: 'POST', path: '/api/informants/:id/disablement', summary: '停用灾害信息员', params: idParams, body: reason, reply: z.object({}) })
