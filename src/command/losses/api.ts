import { z } from 'zod'
import { contract, idParams, instant } from '#kit/contract'
import { regionCode } from '#registry/filters'
import { line, source } from './model.ts'

const key = z.string().max(40)

export const readLosses = contract({ method: 'GET', path: '/api/incidents/:id/losses', summary: '数字与来源', params: idParams, reply: z.object({ lines: z.array(line), at: instant, disagreeing: z.number() }) })
export const listReports = contract({
  method: 'GET', path: '/api/incidents/:id/losses/:indicator', summary: '一个指标的历次填报', params: z.object({ id: z.uuid(), indicator: key }),
  reply: z.array(z.object({ id: z.uuid(), source, regionName: z.string(), value: z.number(), asOf: instant, note: z.string(), reportedAt: instant, reportedBy: z.string(), current: z.boolean() })),
})
export const reportLoss = contract({
  method: 'POST', path: '/api/incidents/:id/losses', summary: '填报灾情数字', params: idParams,
  body: z.object({ indicator: key, source, regionCode, value: z.number().int().min(0).max(100_000_000), asOf: instant.optional(), note: z.string().trim().max(500).default('') }), reply: z.object({ id: z.uuid() }),
})
export const adoptLoss = contract({
  method: 'POST', path: '/api/incidents/:id/adoptions', summary: '采信来源', params: idParams, body: z.object({ indicator: key, source, note: z.string().trim().max(500).default('') }), reply: z.object({ id: z.uuid(), value: z.number() }),
})
