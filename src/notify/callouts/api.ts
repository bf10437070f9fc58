import { z } from 'zod'
import { contract, id, idParams, listOf, paging } from '#kit/contract'
import { callout, calloutRow, counts, ladder, person, regionCounts, spokenResult } from './model.ts'

const flag = z.enum(['true', 'false']).transform((v) => v === 'true').optional()

export const listCallouts = contract({
  method: 'GET', path: '/api/callouts', summary: '叫应列表', reply: listOf(calloutRow),
  query: z.object({ ...paging, open: flag, drill: flag, subjectId: z.string().max(100).optional(), level: z.coerce.number().int().min(1).max(4).optional() }),
})
export const readCallout = contract({
  method: 'GET', path: '/api/callouts/:id', summary: '叫应概况', params: idParams,
  reply: callout.extend({ counts, basePath: z.string(), readAloud: z.string() }),
})
export const readCalloutRegions = contract({
  method: 'GET', path: '/api/callouts/:id/regions', summary: '按区划的叫应计数', params: idParams, query: z.object({ under: z.string().max(100).optional() }),
  reply: z.object({ rows: z.array(regionCounts) }),
})
export const listCalloutPeople = contract({
  method: 'GET', path: '/api/callouts/:id/people', summary: '叫应人员名单', params: idParams, reply: listOf(person),
  query: z.object({ ...paging, under: z.string().max(100).optional(), own: flag, state: z.enum(['answered', 'covered', 'calling', 'unwoken', 'open', 'sent', 'delivered', 'heard']).optional() }),
})
export const readLadder = contract({ method: 'GET', path: '/api/callouts/:id/people/:callId', summary: '一人的叫应经过', params: z.object({ id, callId: id }), reply: ladder })
export const endCallout = contract({ method: 'POST', path: '/api/callouts/:id/ending', summary: '结束叫应', params: idParams, body: z.object({ reason: z.string().trim().min(4).max(200) }), reply: z.object({ ended: z.boolean() }) })
export const recordSpokenCall = contract({
  method: 'POST', path: '/api/calls/:id/spoken', summary: '记录电话念知的结果', params: idParams,
  body: z.object({ result: spokenResult, note: z.string().trim().max(200).optional(), seconds: z.number().int().min(0).max(7200).optional() }), reply: z.object({ answered: z.boolean() }),
})
export const openCallPhone = contract({ method: 'POST', path: '/api/calls/:id/phone-openings', summary: '显示完整号码（留痕）', params: idParams, reply: z.object({ phone: z.string() }) })

const reason = z.string().trim().min(2).max(200)
const candidate = z.object({ holderId: id, personName: z.string(), duty: z.string(), phoneMask: z.string() })
export const listStandIns = contract({ method: 'GET', path: '/api/calls/:id/stand-ins', summary: '可指定的代岗人员', params: idParams, reply: z.object({ rows: z.array(candidate) }) })
export const nameStandIn = contract({ method: 'POST', path: '/api/calls/:id/stand-ins', summary: '指定代岗并立即叫应', params: idParams, body: z.object({ holderId: id }), reply: z.object({ callId: id, personName: z.string() }) })
export const renumberCall = contract({
  method: 'POST', path: '/api/calls/:id/number-changes', summary: '换号：改台账并按新号重新叫应', params: idParams,
  body: z.object({ phone: z.string().trim().regex(/^[0-9-]{7,20}$/), reason }), reply: z.object({ phoneMask: z.string() }),
})
