import { z } from 'zod'
import { binary, contract, idParams, instant } from '#kit/contract'
import { block } from '#kit/bound'
import { boundFigure, sitrep } from './model.ts'

const id = z.object({ id: z.uuid() })
const rows = z.array(z.record(z.string(), z.unknown()))

export const listSitreps = contract({ method: 'GET', path: '/api/sitreps', summary: '情况报告列表', query: z.object({ incidentId: z.uuid().optional() }), reply: z.object({ rows: z.array(sitrep), total: z.number() }) })
export const readSitrep = contract({
  method: 'GET', path: '/api/sitreps/:id', summary: '情况报告', params: idParams,
  reply: sitrep.extend({ body: z.array(block), figures: z.array(boundFigure), tables: z.record(z.string(), rows), nextIssue: z.number() }),
})
/** Which figures today's records would print otherwise. */
export const sitrepDifferences = contract({
  method: 'GET', path: '/api/sitreps/:id/differences', summary: '报告与今日记录的差异', params: idParams,
  reply: z.object({ at: instant, rows: z.array(z.object({ slot: z.string(), value: z.number().nullable(), text: z.string() })) }),
})
export const sitrepFigure = contract({
  method: 'GET', path: '/api/sitreps/:id/figures/:slot', summary: '报告中一个数字背后的记录', params: z.object({ id: z.uuid(), slot: z.string().max(40) }),
  query: z.object({ which: z.enum(['issued', 'now']).default('issued'), limit: z.coerce.number().int().min(1).max(500).default(100), offset: z.coerce.number().int().min(0).default(0) }),
  reply: z.object({ slot: z.string(), key: z.string(), value: z.number().nullable(), unit: z.string(), text: z.string(), at: instant, columns: z.array(z.string()), rows, total: z.number() }),
})
export const draftSitrep = contract({ method: 'POST', path: '/api/sitreps', summary: '拟情况报告', body: z.object({ incidentId: z.uuid() }), reply: id })
export const editSitrep = contract({
  method: 'PUT', path: '/api/sitreps/:id', summary: '修改报告文字', params: idParams,
  body: z.object({ revision: z.number().int(), title: z.array(z.string().trim().min(1).max(40)).min(1).max(4), recipients: z.array(z.string().trim().min(1).max(40)).min(1).max(8), body: z.array(block).min(1).max(80) }),
  reply: id.extend({ revision: z.number() }),
})
export const refreshFigures = contract({ method: 'POST', path: '/api/sitreps/:id/figures', summary: '按最新记录取数', params: idParams, reply: id })
export const signSitrep = contract({
  method: 'POST', path: '/api/sitreps/:id/signature', summary: '签发情况报告', params: idParams, body: z.object({ revision: z.number().int() }),
  reply: id.extend({ docText: z.string(), issue: z.number() }),
})
export const withdrawSitrep = contract({ method: 'POST', path: '/api/sitreps/:id/withdrawal', summary: '作废未签发的稿子', params: idParams, reply: id })
export const sitrepDocx = contract({ method: 'GET', path: '/api/sitreps/:id/docx', summary: '下载 docx', params: idParams, reply: binary })
