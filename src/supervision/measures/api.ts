import { z } from 'zod'
import { binary, contract, day, id, idParams } from '#kit/contract'
import { evidence, report, statuses, type Node, type Sum } from './model.ts'

const note = z.string().trim().min(2).max(2000)
/** Bytes of a file of evidence. */
export const evidenceBytes = 20 * 1024 * 1024

/** `path`: 'measures' → /api/measures/:id/evidence */
export const evidenceApi = (path: string) => ({
  list: contract({ method: 'GET', path: `/api/${path}/:id/evidence`, summary: '佐证', params: idParams, reply: z.object({ rows: z.array(evidence) }) }),
  add: contract({ method: 'POST', path: `/api/${path}/:id/evidence`, summary: '上传佐证（PDF、Word、Excel、JPG、PNG、ZIP）', params: idParams, query: z.object({ name: z.string().trim().min(1).max(120) }), body: binary, bodyLimit: evidenceBytes, reply: z.object({ id }) }),
  file: contract({ method: 'GET', path: `/api/${path}/:id/evidence/:file`, summary: '下载佐证', params: idParams.extend({ file: z.uuid() }), reply: binary }),
})
/** The same of whatever is reported on: measures, programme-tasks. */
export const progressApi = (path: string) => ({
  list: contract({ method: 'GET', path: `/api/${path}/:id/reports`, summary: '进展报告', params: idParams, reply: z.object({ rows: z.array(report), mayReport: z.boolean(), mayAccept: z.boolean() }) }),
  report: contract({ method: 'POST', path: `/api/${path}/:id/reports`, summary: '报告进展', params: idParams, body: z.object({ progress: z.number().int().min(0).max(100), note }), reply: z.object({}) }),
  accept: contract({ method: 'POST', path: `/api/${path}/:id/acceptance`, summary: '核定办结', params: idParams, body: z.object({ note }), reply: z.object({}) }),
  giveBack: contract({ method: 'POST', path: `/api/${path}/:id/return`, summary: '退回', params: idParams, body: z.object({ progress: z.number().int().min(0).max(99), note }), reply: z.object({}) }),
})

const sum = z.object({ leaves: z.number().int(), done: z.number().int(), overdue: z.number().int(), silent: z.number().int(), progress: z.number().int().nullable() }) satisfies z.ZodType<Sum>
const leaf = { id, code: z.string(), level: z.enum(['national', 'province', 'city']), title: z.string(), parentId: id.nullable(), owner: z.string().nullable(), status: z.enum(statuses), progress: z.number().int().nullable(), dueOn: day.nullable(), overdue: z.boolean(), sum }
/** 国家 → 省 → 市, and no further: below a city's measure stands nothing. */
const city = z.object({ ...leaf, children: z.array(z.never()) }), province = z.object({ ...leaf, children: z.array(city) })
const node = z.object({ ...leaf, children: z.array(province) }) satisfies z.ZodType<Node>
export const measureTree = contract({
  method: 'GET', path: '/api/measure-tree', summary: '措施树：国家 → 省 → 市',
  reply: z.object({ national: z.array(node), added: z.array(city), counts: z.object({ national: z.number().int(), province: z.number().int(), carried: z.number().int(), added: z.number().int() }), sum, late: z.array(z.object({ ...leaf, sum: sum.optional() })) }),
})

const count = z.number().int()
export const programmeBoard = contract({
  method: 'GET', path: '/api/programme-board', summary: '专项行动：领域 × 月份', query: z.object({ programme: z.uuid().optional() }),
  reply: z.object({
    programmes: z.array(z.object({ id, name: z.string(), kind: z.string(), startsOn: day, endsOn: day, tasks: count })), chosen: id.nullable(),
    fields: z.array(z.object({ name: z.string(), lead: z.string().nullable() })), months: z.array(z.string()),
    cells: z.array(z.object({ area: z.string().nullable(), month: z.string().nullable(), total: count, done: count, overdue: count })),
    consultations: z.array(z.object({ id, title: z.string(), topic: z.string(), heldOn: day, chair: z.string(), tasks: count, done: count, overdue: count })),
  }),
})
export const taskList = contract({
  method: 'GET', path: '/api/programme-board/tasks', summary: '一格或一次会商的任务', query: z.object({ programme: z.uuid().optional(), area: z.string().max(30).optional(), month: z.string().max(7).optional(), consultation: z.uuid().optional() }),
  reply: z.object({ rows: z.array(z.object({ id, code: z.string(), title: z.string(), unit: z.string(), dueOn: day, status: z.enum(statuses), progress: count.nullable(), doneOn: day.nullable(), overdue: z.boolean() })) }),
})
