import { z } from 'zod'
import { contract, id, idParams, instant, level, listOf, paging } from '#kit/contract'
import { draftForm, issuer, kind, shape, states, town, track, warning } from './model.ts'

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
const measured = z.object({ station: z.string(), town: z.string(), kind: z.string(), element: z.string().nullable(), minutes: z.number().nullable(), value: z.number(), threshold: z.number(), unit: z.string(), than: z.enum(['above', 'below']), level, openedAt: instant })
const counted = z.object({ key: z.string(), value: z.number().nullable(), unit: z.string(), at: instant })
export const readWarning = contract({
  method: 'GET', path: '/api/warnings/:id', params: idParams, summary: '预警、覆盖乡镇、历次版本与经过',
  reply: z.object({ warning, towns: z.array(town), measured: z.array(measured), versions: z.array(version), deeds: z.array(deed),
    /** the figures of what is inside, in order; and as they were when the second person signed */
    inside: z.array(z.string()), insideThen: z.array(counted) }),
})

const codes = z.array(z.string().max(12)).max(400)
const target = { areaCode: z.string().max(12), regionCodes: codes.optional(), shape: shape.optional(), alarmLevel: level.optional() }
export const draftWarning = contract({
  method: 'POST', path: '/api/warnings', summary: '拟预警稿', reply: warning,
  body: z.object({ ...target, track, level, regionCodes: codes.default([]), basis: z.string().trim().max(2000).default(''), followsId: id.optional() }),
})
/** Before a draft: which towns a choice, a drawing or the alarms would make it for. */
export const previewTarget = contract({
  method: 'POST', path: '/api/warning-targets', summary: '试算预警范围', body: z.object(target),
  reply: z.object({ how: z.string().nullable(), towns: z.array(z.object({ code: z.string(), name: z.string(), countyName: z.string() })) }),
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
export const changeWarning = contract({
  method: 'POST', path: '/api/warnings/:id/changes', summary: '拟变更稿：升降级（level）、调整范围（area）、延续（extend）、更正文字（correct）', ...one,
  body: z.union([
    z.object({ change: z.literal('area'), regionCodes: codes.default([]), shape: shape.optional(), reason }),
    z.object({ change: z.literal('extend'), expiresAt: instant, reason }),
    z.object({ change: z.literal('correct'), reason }),
    z.object({ change: z.literal('level').default('level'), level, reason }),
  ]),
})
export const requestLift = contract({ method: 'POST', path: '/api/warnings/:id/lift-request', body: z.object({ reason, as: z.enum(['lift', 'cancel']).default('lift') }), summary: '提出解除，或提出撤销误发', ...one })
export const dropLiftRequest = contract({ method: 'DELETE', path: '/api/warnings/:id/lift-request', summary: '撤销解除申请', ...one })
export const liftWarning = contract({ method: 'POST', path: '/api/warnings/:id/lift', body: z.object({ reason }), summary: '确认解除或撤销（第二人）', ...one })

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

const template = z.object({ track, level, caution: z.string(), measures: z.string(), source: z.string(), verified: z.boolean(), version: z.number().int(), changedAt: instant, changedBy: z.string() })
const limit = z.object({ step: z.enum(['submit', 'release', 'expire']), minutes: z.number().int().min(1).max(1440), article: z.string().trim().min(2).max(200), source: z.string().trim().min(2).max(200), verified: z.boolean() })
export const readWording = contract({ method: 'GET', path: '/api/warning-wording', summary: '预警文字模板与时限', reply: z.object({ templates: z.array(template), limits: z.array(limit), kinds: z.array(kind), issuers: z.array(issuer) }) })
export const changeTemplate = contract({
  method: 'PUT', path: '/api/warning-wording/templates', summary: '修改预警文字模板', reply: z.object({ templates: z.array(template) }),
  body: template.pick({ track: true, level: true, version: true, verified: true }).extend({ caution: z.string().trim().min(4).max(2000), measures: z.string().trim().min(4).max(4000), source: z.string().trim().min(2).max(300) }),
})
export const changeLimit = contract({ method: 'PUT', path: '/api/warning-wording/limits', body: limit, summary: '修改办理时限', reply: z.object({ limits: z.array(limit) }) })

const text2 = z.string().trim().min(2).max(300)
export const changeKind = contract({
  method: 'PUT', path: '/api/warning-wording/kinds', summary: '修改预警类别', reply: z.object({ kinds: z.array(kind) }),
  body: z.object({
    key: track, name: z.string().trim().min(2).max(20), nameEn: z.string().trim().min(2).max(40), body: track, eventCode: z.string().regex(/^[0-9A-Z]{5}$/), hours: z.number().int().min(1).max(720), source: text2, verified: z.boolean(),
    category: z.enum(['Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra', 'CBRNE', 'Other']),
  }),
})
export const changeIssuer = contract({
  method: 'PUT', path: '/api/warning-wording/issuers', summary: '修改发布单位', reply: z.object({ issuers: z.array(issuer) }),
  body: z.object({ body: track, issuer: z.string().trim().min(2).max(60), series: z.string().trim().min(2).max(20), legalBasis: z.string().trim().min(4).max(1000), source: text2, verified: z.boolean() }),
})

export const areaChoices = contract({
  method: 'GET', path: '/api/warning-areas', summary: '可选的预警类别与范围', reply: z.object({
    kinds: z.array(z.object({ key: z.string(), name: z.string(), nameEn: z.string(), issuer: z.string(), hours: z.number().int() })),
    areas: z.array(z.object({ code: z.string(), name: z.string(), level: z.number().int() })),
    towns: z.array(z.object({ code: z.string(), name: z.string(), countyCode: z.string(), countyName: z.string() })),
  }),
})
