import { z } from 'zod'
import { contract, id, idParams, instant, level, listOf, paging } from '#kit/contract'
import { draftForm, states, town, tracks, warning } from './model.ts'

const reason = z.string().trim().min(4).max(300)
const revision = z.number().int()
const one = { params: idParams, reply: warning }

const stateList = z.string().max(80).optional().transform((text) => text?.split(',').filter((s): s is (typeof states)[number] => (states as readonly string[]).includes(s)))
export const listWarnings = contract({
  method: 'GET', path: '/api/warnings', summary: '预警', reply: listOf(warning),
  query: z.object({ ...paging, state: stateList, origin: z.enum(['own', 'relay']).optional(), level: z.coerce.number().pipe(level).optional() }),
})

const version = z.object({ id, level, state: z.enum(states), change: warning.shape.change, docNo: z.string().nullable(), draftedAt: instant, releasedAt: instant.nullable() })
const deed = z.object({ id: z.number(), at: instant, type: z.string(), actorName: z.string(), actorKind: z.string(), data: z.record(z.string(), z.unknown()) })
const measured = z.object({ station: z.string(), town: z.string(), hours: z.number(), mm: z.number(), level, openedAt: instant })
export const readWarning = contract({
  method: 'GET', path: '/api/warnings/:id', params: idParams, summary: '预警、覆盖乡镇、历次版本与经过',
  reply: z.object({ warning, towns: z.array(town), measured: z.array(measured), versions: z.array(version), deeds: z.array(deed) }),
})

export const draftWarning = contract({
  method: 'POST', path: '/api/warnings', summary: '拟预警稿', reply: warning,
  body: z.object({ track: z.enum(tracks), level, areaCode: z.string().max(12), regionCodes: z.array(z.string().max(12)).max(400).default([]), basis: z.string().trim().max(2000).default(''), followsId: id.optional() }),
})
export const editWarning = contract({ method: 'PUT', path: '/api/warnings/:id', body: draftForm, summary: '修改预警稿', ...one })
export const withdrawWarning = contract({ method: 'POST', path: '/api/warnings/:id/withdrawal', body: z.object({ reason }), summary: '撤回预警稿', ...one })
export const submitWarning = contract({ method: 'POST', path: '/api/warnings/:id/submission', body: z.object({ revision }), summary: '核稿送签', ...one })
export const returnWarning = contract({ method: 'POST', path: '/api/warnings/:id/return', body: z.object({ reason }), summary: '退回修改', ...one })
export const releaseWarning = contract({
  method: 'POST', path: '/api/warnings/:id/release', summary: '签发预警（第二人，键入级别）', ...one,
  body: z.object({ revision, typedLevel: z.string().trim().min(1).max(10) }),
})
const items = z.array(z.object({ id, revision })).min(1).max(60)
const outcome = z.object({ done: z.array(warning), refused: z.array(z.object({ id, code: z.string(), detail: z.string() })) })
export const submitMany = contract({ method: 'POST', path: '/api/warning-submissions', body: z.object({ items }), reply: outcome, summary: '批量核稿送签' })
export const releaseMany = contract({
  method: 'POST', path: '/api/warning-releases', summary: '批量签发同级预警（第二人，键入级别）', reply: outcome,
  body: z.object({ items, typedLevel: z.string().trim().min(1).max(10) }),
})
export const changeWarning = contract({ method: 'POST', path: '/api/warnings/:id/changes', body: z.object({ level, reason }), summary: '拟变更稿（升级或降级）', ...one })
export const requestLift = contract({ method: 'POST', path: '/api/warnings/:id/lift-request', body: z.object({ reason }), summary: '提出解除', ...one })
export const dropLiftRequest = contract({ method: 'DELETE', path: '/api/warnings/:id/lift-request', summary: '撤销解除申请', ...one })
export const liftWarning = contract({ method: 'POST', path: '/api/warnings/:id/lift', body: z.object({ reason }), summary: '确认解除（第二人）', ...one })

const signal = z.object({ act: z.enum(['issue', 'change', 'continue', 'lift']), kind: z.string(), kindName: z.string(), level, from: level.nullable(), issuer: z.string(), title: z.string() })
const titled = z.object({ title: z.string().trim().min(1).max(300) })
export const previewSignal = contract({
  method: 'POST', path: '/api/signals/preview', body: titled, summary: '识读预警信号标题',
  reply: z.object({ signal, area: z.object({ code: z.string(), name: z.string() }).nullable(), standing: z.array(z.object({ id, title: z.string(), level })) }),
})
export const relaySignal = contract({ method: 'POST', path: '/api/signals', body: titled.extend({ areaCode: z.string().max(12).optional() }), reply: warning, summary: '收录气象台预警信号' })
export const followSignal = contract({ method: 'POST', path: '/api/signals/:id/draft', params: idParams, reply: warning, summary: '依据预警信号起草防指预警' })

const text = z.string().nullable()
export const listSignalKinds = contract({
  method: 'GET', path: '/api/signal-kinds', summary: '十四类气象灾害预警信号标准',
  reply: z.object({ rows: z.array(z.object({ key: z.string(), name: z.string(), blue: text, yellow: text, orange: text, red: text, source: z.string(), verified: z.boolean() })) }),
})

const template = z.object({ track: z.enum(tracks), level, caution: z.string(), measures: z.string(), source: z.string(), verified: z.boolean(), version: z.number().int(), changedAt: instant, changedBy: z.string() })
const limit = z.object({ step: z.enum(['submit', 'release']), minutes: z.number().int().min(1).max(1440), article: z.string().trim().min(2).max(200), source: z.string().trim().min(2).max(200), verified: z.boolean() })
export const readWording = contract({ method: 'GET', path: '/api/warning-wording', summary: '预警文字模板与时限', reply: z.object({ templates: z.array(template), limits: z.array(limit) }) })
export const changeTemplate = contract({
  method: 'PUT', path: '/api/warning-wording/templates', summary: '修改预警文字模板', reply: z.object({ templates: z.array(template) }),
  body: template.pick({ track: true, level: true, version: true, verified: true }).extend({ caution: z.string().trim().min(4).max(2000), measures: z.string().trim().min(4).max(4000), source: z.string().trim().min(2).max(300) }),
})
export const changeLimit = contract({ method: 'PUT', path: '/api/warning-wording/limits', body: limit, summary: '修改办理时限', reply: z.object({ limits: z.array(limit) }) })

export const areaChoices = contract({
  method: 'GET', path: '/api/warning-areas', summary: '可选的预警范围', reply: z.object({
    areas: z.array(z.object({ code: z.string(), name: z.string(), level: z.number().int() })),
    towns: z.array(z.object({ code: z.string(), name: z.string(), countyCode: z.string(), countyName: z.string() })),
  }),
})
