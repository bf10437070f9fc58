import { z } from 'zod'
import { contract, day, idParams, instant } from '#kit/contract'
import { bodies, channels, clock, followUp as followUpShape, graded, levels, notice, report, supplement as supplementShape } from './model.ts'

const people = z.int().min(0).max(10_000).nullable()
const name = z.string().trim().min(1).max(60), reason = z.string().trim().min(2).max(200), channel = z.enum(channels)
const done = z.object({ id: z.uuid() })

export const readReporting = contract({
  method: 'GET', path: '/api/accidents/:id/reporting', summary: '事故报告时限、续报、补报', params: idParams,
  reply: z.object({
    clocks: z.array(clock), reports: z.array(report), notices: z.array(notice), followUps: z.array(followUpShape), supplements: z.array(supplementShape), grades: z.array(graded),
    followUpDue: instant.nullable(), until: z.string(), windowOpen: z.boolean(),
    /** the clocks say so, and nobody has judged yet */
    lateProposed: z.boolean(),
  }),
})
export const reportAccident = contract({ method: 'POST', path: '/api/accidents/:id/reports', summary: '登记一级接报', params: idParams, body: z.object({ level: z.enum(levels), receivedAt: instant, fromName: name, toName: name, channel, note: z.string().trim().max(500).default('') }), reply: done })
export const notifyBody = contract({ method: 'POST', path: '/api/accidents/:id/notifications', summary: '登记通知公安、人社、工会、检察', params: idParams, body: z.object({ body: z.enum(bodies), notifiedAt: instant, toName: name, channel }), reply: done })
export const followUpAccident = contract({ method: 'POST', path: '/api/accidents/:id/follow-ups', summary: '续报', params: idParams, body: z.object({ text: z.string().trim().min(2).max(2000) }), reply: done })
export const supplementAccident = contract({ method: 'POST', path: '/api/accidents/:id/supplements', summary: '补报伤亡变化', params: idParams, body: z.object({ deaths: people, missing: people, seriousInjuries: people, changedOn: day, reason }), reply: done })
export const judgeReporting = contract({ method: 'PUT', path: '/api/accidents/:id/reporting-judgement', summary: '认定迟报、漏报、谎报、瞒报', params: idParams, body: z.object({ late: z.boolean(), omitted: z.boolean(), falsified: z.boolean(), concealed: z.boolean(), reason }), reply: done })
export const listClocks = contract({
  method: 'GET', path: '/api/accident-clocks', summary: '正在计时的事故报告',
  reply: z.object({ rows: z.array(z.object({ id: z.uuid(), name: z.string(), place: z.string(), severity: z.string().nullable(), kind: z.string(), dueAt: instant, article: z.string().nullable(), late: z.boolean() })), total: z.int() }),
})
