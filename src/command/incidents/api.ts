// The promises of the incidents' routes, shared with the browser.
import { z } from 'zod'
import { contract, idParams, instant, listOf, paging } from '#kit/contract'
import { regionCode } from '#registry/filters'
import { channel, clock, grade, incident, incidentClass, limit, noteKind, report, source, stage } from './model.ts'

const reason = z.string().trim().min(4).max(500)
const id = z.object({ id: z.uuid() })

export const listIncidents = contract({
  method: 'GET', path: '/api/incidents', summary: '突发事件列表',
  query: z.object({ ...paging, state: z.enum(['open', 'closed', 'all']).default('all'), q: z.string().trim().max(60).optional(), class: incidentClass.optional(), warningId: z.uuid().optional() }),
  reply: listOf(incident.extend({ openWork: z.number(), nextDue: instant.nullable() })),
})
export const readIncident = contract({
  method: 'GET', path: '/api/incidents/:id', summary: '突发事件', params: idParams,
  reply: incident.extend({
    clocks: z.array(clock), reports: z.array(report), openWork: z.array(z.object({ kind: z.string(), id: z.uuid(), title: z.string() })),
    regions: z.array(z.object({ code: z.string(), name: z.string(), level: z.number() })),
  }),
})
export const openIncident = contract({
  method: 'POST', path: '/api/incidents', summary: '开设突发事件',
  body: z.object({
    title: z.string().trim().min(2).max(120), class: incidentClass, kind: z.string().max(40), grade: grade.nullable().default(null), place: z.string().trim().min(1).max(200),
    regionCode, lon: z.number().min(73).max(136).nullable().default(null), lat: z.number().min(3).max(54).nullable().default(null),
    startedAt: instant, knownAt: instant.optional(), source: source.default('phone'), summary: z.string().max(4000).default(''),
    concerned: z.array(regionCode).max(400).default([]),
  }),
  reply: id,
})
export const openFromWarning = contract({
  method: 'POST', path: '/api/incidents/from-warning', summary: '由预警开设突发事件',
  body: z.object({ warningId: z.uuid(), title: z.string().trim().min(2).max(120).optional() }), reply: id,
})
export const changeGrade = contract({
  method: 'POST', path: '/api/incidents/:id/grade', summary: '定级、确认等级', params: idParams,
  body: z.object({ grade: grade.nullable(), confirm: z.boolean().default(false), reason }), reply: id,
})
export const closeIncident = contract({ method: 'POST', path: '/api/incidents/:id/closure', summary: '结束突发事件', params: idParams, body: z.object({ reason }), reply: id })
export const reopenIncident = contract({ method: 'POST', path: '/api/incidents/:id/reopening', summary: '重新开启突发事件', params: idParams, body: z.object({ reason }), reply: id })
export const noteIncident = contract({
  method: 'POST', path: '/api/incidents/:id/notes', summary: '记一笔', params: idParams,
  body: z.object({ kind: noteKind, text: z.string().trim().min(1).max(2000), key: z.boolean().default(false) }), reply: z.object({ eventId: z.number() }),
})
export const fileReport = contract({
  method: 'POST', path: '/api/incidents/:id/reports', summary: '信息报告（首报、续报、终报）', params: idParams,
  body: z.object({
    stage, channel, reporter: z.string().trim().min(2).max(40), receiver: z.string().trim().min(2).max(60), approver: z.string().trim().max(40).default(''),
    content: z.string().trim().min(2).max(8000), sentAt: instant.optional(), receivedAt: instant.nullable().default(null),
  }),
  reply: z.object({ id: z.uuid(), late: z.boolean() }),
})
export const readTimeline = contract({
  method: 'GET', path: '/api/incidents/:id/timeline', summary: '时间线', params: idParams,
  query: z.object({ kind: z.enum(['all', 'key', 'ours']).default('all'), limit: z.coerce.number().int().min(1).max(200).default(80), before: z.coerce.number().int().optional() }),
  reply: z.object({
    counts: z.object({ all: z.number(), key: z.number(), ours: z.number() }),
    rows: z.array(z.object({
      id: z.number(), at: instant, type: z.string(), subjectKind: z.string(), subjectId: z.string(), actorKind: z.string(), actorName: z.string(), drill: z.boolean(),
      key: z.boolean(), same: z.number(), data: z.record(z.string(), z.unknown()),
    })),
    next: z.number().nullable(),
  }),
})
export const readScene = contract({
  method: 'GET', path: '/api/incidents/:id/scene', summary: '现场：范围与避灾点', params: idParams,
  reply: z.object({
    shelters: z.array(z.object({ id: z.uuid(), name: z.string(), capacity: z.number(), lon: z.number(), lat: z.number() })),
    regions: z.array(z.object({ code: z.string(), name: z.string(), path: z.string(), level: z.number(), lon: z.number().nullable(), lat: z.number().nullable() })),
  }),
})
export const listPlaces = contract({
  method: 'GET', path: '/api/incident-places', summary: '可选的区划', query: z.object({ q: z.string().trim().max(40).optional(), levels: z.string().regex(/^[2-5](,[2-5])*$/).default('2,3,4'), under: z.string().max(80).optional() }),
  reply: z.array(z.object({ code: z.string(), name: z.string(), path: z.string(), level: z.number(), lon: z.number().nullable(), lat: z.number().nullable() })),
})
export const listLimits = contract({ method: 'GET', path: '/api/report-limits', summary: '报告时限', reply: z.array(limit) })
export const changeLimit = contract({
  method: 'PUT', path: '/api/report-limits/:id', summary: '修改报告时限', params: idParams,
  body: z.object({ minutes: z.number().int().min(1).max(10080).nullable(), atTimes: z.array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)).min(1).max(6).nullable(), source: z.string().trim().min(2).max(200), article: z.string().trim().max(200), verified: z.boolean() }),
  reply: id,
})
