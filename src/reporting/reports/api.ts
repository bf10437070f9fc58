import { z } from 'zod'
import { block } from '#kit/bound'
import { binary, contract, idParams, instant } from '#kit/contract'
import { kind, report, wholeReport } from './model.ts'

const id = z.object({ id: z.uuid() })
const rows = z.array(z.record(z.string(), z.unknown()))

export const listReports = contract({
  method: 'GET', path: '/api/reports', summary: '统计报告列表', query: z.object({ kind: kind.optional(), limit: z.coerce.number().int().min(1).max(200).default(50), offset: z.coerce.number().int().min(0).default(0) }), reply: z.object({ rows: z.array(report), total: z.number() }),
})
export const readReport = contract({ method: 'GET', path: '/api/reports/:id', summary: '统计报告', params: idParams, reply: wholeReport })
/** Which figures today's records would print otherwise. */
export const reportDifferences = contract({
  method: 'GET', path: '/api/reports/:id/differences', summary: '报告与今日记录的差异', params: idParams,
  reply: z.object({ at: instant, rows: z.array(z.object({ slot: z.string(), value: z.number().nullable(), text: z.string() })) }),
})
export const reportFigure = contract({
  method: 'GET', path: '/api/reports/:id/figures/:slot', summary: '报告中一个数字背后的记录', params: z.object({ id: z.uuid(), slot: z.string().max(40) }),
  query: z.object({ which: z.enum(['issued', 'now']).default('issued'), limit: z.coerce.number().int().min(1).max(500).default(100), offset: z.coerce.number().int().min(0).default(0) }),
  /** `kept` false: the rows as issued were too many to keep; these are today's */
  reply: z.object({ slot: z.string(), key: z.string(), params: z.record(z.string(), z.unknown()), value: z.number().nullable(), unit: z.string(), text: z.string(), at: instant, columns: z.array(z.string()), rows, total: z.number(), kept: z.boolean() }),
})
export const draftReport = contract({ method: 'POST', path: '/api/reports', summary: '拟统计报告', body: z.object({ kind, /** a code; the actor's own region where it is left out */ region: z.string().max(12).optional(), period: z.string().max(10) }), reply: id })
export const editReport = contract({
  method: 'PUT', path: '/api/reports/:id', summary: '修改报告文字', params: idParams,
  body: z.object({ revision: z.number().int(), title: z.array(z.string().trim().min(1).max(60)).min(1).max(4), recipients: z.array(z.string().trim().min(1).max(40)).min(1).max(8), body: z.array(block).min(1).max(200) }), reply: id.extend({ revision: z.number() }),
})
export const refreshReport = contract({ method: 'POST', path: '/api/reports/:id/figures', summary: '按最新记录取数', params: idParams, reply: id })
export const signReport = contract({ method: 'POST', path: '/api/reports/:id/signature', summary: '签发统计报告', params: idParams, body: z.object({ revision: z.number().int() }), reply: id.extend({ docText: z.string() }) })
export const withdrawReport = contract({ method: 'POST', path: '/api/reports/:id/withdrawal', summary: '作废未签发的报告稿', params: idParams, reply: id })
export const keepTemplate = contract({ method: 'POST', path: '/api/reports/:id/template', summary: '把这份报告的文字存为模板', params: idParams, reply: z.object({ version: z.number() }) })
export const reportDocx = contract({ method: 'GET', path: '/api/reports/:id/docx', summary: '下载 docx', params: idParams, reply: binary })
