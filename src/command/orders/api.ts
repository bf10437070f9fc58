import { z } from 'zod'
import { contract, idParams, level, listOf, paging } from '#kit/contract'
import { card, order, state, step } from './model.ts'

/** Said over the phone: who on the other side said so stands with the step. */
const said = { channel: z.enum(['system', 'phone']).default('system'), toldBy: z.string().trim().max(40).nullable().default(null) }
const note = z.string().trim().max(2000)
const next = z.object({ id: z.uuid(), state })

export const listOrders = contract({
  method: 'GET', path: '/api/orders', summary: '任务指令列表',
  query: z.object({
    ...paging, incidentId: z.uuid().optional(), responseId: z.uuid().optional(), cardId: z.union([z.uuid(), z.literal('none')]).optional(), state: z.enum(['open', 'done', 'overdue', 'drafted', 'all']).default('all'),
    mine: z.enum(['yes', 'no']).default('no'), q: z.string().trim().max(60).optional(),
  }),
  reply: listOf(order).extend({ counts: z.object({ overdue: z.number(), open: z.number(), done: z.number(), drafted: z.number() }) }),
})
export const listGroups = contract({
  method: 'GET', path: '/api/order-groups', summary: '按预案卡片汇总的指令', query: z.object({ incidentId: z.uuid() }),
  reply: z.array(z.object({ cardId: z.uuid(), orderId: z.uuid().nullable(), title: z.string(), measure: z.string(), total: z.number(), received: z.number(), completed: z.number(), overdue: z.number(), nextDue: z.string().nullable() })),
})
export const readOrder = contract({
  method: 'GET', path: '/api/orders/:id', summary: '任务指令', params: idParams,
  reply: order.extend({
    steps: z.array(step), mayAnswer: z.boolean(), mayRecord: z.boolean(), mayIssue: z.boolean(),
    escalations: z.array(z.object({ id: z.uuid(), due: z.enum(['sign', 'complete']), regionName: z.string(), at: z.string(), minutesOver: z.number(), takenAt: z.string().nullable(), takenBy: z.string().nullable() })),
  }),
})
export const draftOrder = contract({
  method: 'POST', path: '/api/orders', summary: '拟制指令',
  body: z.object({
    incidentId: z.uuid(), orgId: z.uuid().nullable().default(null), teamId: z.uuid().nullable().default(null), title: z.string().trim().min(2).max(120), measure: z.string().trim().min(2).max(4000),
    signMinutes: z.number().int().min(1).max(1440).default(15), completeMinutes: z.number().int().min(1).max(20160).default(120),
    lon: z.number().min(73).max(136).nullable().default(null), lat: z.number().min(3).max(54).nullable().default(null), issue: z.boolean().default(false),
  }),
  reply: next.extend({ no: z.string().nullable() }),
})
const act = <B extends z.ZodType>(noun: string, summary: string, body: B) => contract({ method: 'POST', path: `/api/orders/:id/${noun}`, summary, params: idParams, body, reply: next })
export const issueOrder = act('issue', '签发并下达指令', z.object({}).default({}))
export const receiveOrder = act('receipt', '签收指令', z.object({ ...said, note: note.default('') }))
export const arriveOrder = act('arrival', '到达', z.object({ ...said, note: note.default('') }))
export const reportOrder = act('feedback', '反馈', z.object({ ...said, note: note.min(2) }))
export const completeOrder = act('completion', '办结指令', z.object({ ...said, note: note.min(2) }))
export const withdrawOrder = act('withdrawal', '撤回指令', z.object({ reason: z.string().trim().min(4).max(500) }))
export const urgeOrder = act('urging', '催办', z.object({ channel: z.enum(['phone', 'system']).default('phone'), note: note.default('') }))
export const takeEscalation = contract({ method: 'POST', path: '/api/order-escalations/:id/taking', summary: '接手督办', params: idParams, reply: z.object({ id: z.uuid() }) })

export const listAddressees = contract({
  method: 'GET', path: '/api/order-addressees', summary: '可下达的单位', query: z.object({ q: z.string().trim().max(40).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  reply: z.array(z.object({ id: z.uuid(), name: z.string(), kind: z.string(), regionName: z.string(), regionPath: z.string() })),
})
export const listCards = contract({
  method: 'GET', path: '/api/plan-cards', summary: '预案卡片', query: z.object({ track: z.enum(['typhoon', 'rain']).optional(), level: z.coerce.number().int().min(1).max(4).optional() }), reply: z.array(card),
})
const cardBody = z.object({
  title: z.string().trim().min(2).max(80), measure: z.string().trim().min(2).max(4000), addressee: z.enum(['county', 'town', 'bureau']), orgCode: z.string().trim().min(1).max(60).nullable().default(null),
  signMinutes: z.number().int().min(1).max(1440), completeMinutes: z.number().int().min(1).max(20160), source: z.string().trim().min(2).max(200), verified: z.boolean(), disabled: z.boolean().default(false),
})
export const changeCard = contract({ method: 'PUT', path: '/api/plan-cards/:id', summary: '修改预案卡片', params: idParams, body: cardBody, reply: z.object({ id: z.uuid() }) })
export const addCard = contract({ method: 'POST', path: '/api/plan-cards', summary: '新增预案卡片', body: cardBody.extend({ track: z.enum(['typhoon', 'rain']), level }), reply: z.object({ id: z.uuid() }) })
