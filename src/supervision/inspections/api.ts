import { z } from 'zod'
import { binary, contract, day, idParams, instant } from '#kit/contract'
import { checklist, item, purpose, receipt, result, submission } from './model.ts'
import { modes } from './modes.ts'

const text = (max: number) => z.string().trim().max(max)
const listBody = { title: text(80).min(2), sectors: z.array(z.string().max(30)).max(20).default([]), source: text(200).default(''), note: text(500).default(''), items: z.array(item).max(400).default([]) }
const whole = checklist.omit({ items: true }).extend({ items: z.array(item) })

export const listChecklists = contract({ method: 'GET', path: '/api/checklists', summary: '检查清单', reply: z.array(checklist) })
export const readChecklist = contract({ method: 'GET', path: '/api/checklists/:id', summary: '检查清单与检查项', params: idParams, reply: whole.extend({ mayPublish: z.boolean() }) })
export const draftChecklist = contract({ method: 'POST', path: '/api/checklists', summary: '起草清单或其新版本', body: z.object({ key: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/), purpose: purpose.default('inspection'), ...listBody }), reply: checklist })
export const changeChecklist = contract({ method: 'PUT', path: '/api/checklists/:id', summary: '修改清单草稿', params: idParams, body: z.object(listBody), reply: checklist })
export const publishChecklist = contract({ method: 'POST', path: '/api/checklists/:id/publication', summary: '发布清单（第二人）', params: idParams, body: z.object({ verified: z.boolean().default(false) }), reply: checklist })

const frequency = z.object({ color: z.enum(['red', 'orange', 'yellow', 'blue']), rating: z.enum(['national', 'provincial', 'quanzhou', 'none']), everyMonths: z.int(), source: z.string(), verified: z.boolean(), changedBy: z.string().nullable(), changedAt: instant.nullable() })
export const listFrequencies = contract({ method: 'GET', path: '/api/inspection-frequencies', summary: '分级差异化检查频次', reply: z.array(frequency) })
export const changeFrequency = contract({
  method: 'PUT', path: '/api/inspection-frequencies/:color/:rating', summary: '修改检查频次', params: frequency.pick({ color: true, rating: true }),
  body: z.object({ everyMonths: z.int().min(1).max(120), source: text(200).min(2), verified: z.boolean() }), reply: frequency,
})

export const drawSelection = contract({
  method: 'POST', path: '/api/inspection-draws', summary: '抽取检查对象并生成检查任务',
  body: z.object({
    title: text(120).min(2), reason: text(1000).default(''), method: z.enum(['targeted', 'random', 'graded', 'given']), filter: z.record(z.string().max(30), z.string().max(500)).default({}),
    count: z.int().min(1).max(5000).optional(), enterpriseIds: z.array(z.uuid()).max(5000).optional(), mode: z.enum(modes), dueOn: day.nullable().default(null), campaignId: z.uuid().nullable().default(null), checklistId: z.uuid().nullable().default(null),
    inspectorsEach: z.int().min(0).max(5).default(0),
  }),
  reply: z.object({ id: z.uuid(), code: z.string(), drawn: z.int(), pool: z.int() }),
})
export const drawProof = contract({
  method: 'GET', path: '/api/inspection-draws/:id/proof', summary: '按留存的种子和抽取池复核抽取', params: idParams,
  reply: z.object({ same: z.boolean(), pool: z.int(), drawn: z.int(), seed: z.string().nullable(), tampered: z.array(z.uuid()) }),
})

const person = z.object({ id: z.uuid(), name: z.string(), regionPath: z.string() })
export const listInspectors = contract({ method: 'GET', path: '/api/inspectors', summary: '检查员', reply: z.array(person.extend({ place: z.string(), open: z.int() })) })
export const assignInspections = contract({
  method: 'POST', path: '/api/inspection-assignments', summary: '安排检查人员', body: z.object({ ids: z.array(z.uuid()).min(1).max(500), userIds: z.array(z.uuid()).min(1).max(10), groupNo: z.int().min(1).max(200).nullable().default(null), dueOn: day.nullable().default(null) }), reply: z.object({ assigned: z.int() }),
})
const stop = z.object({ id: z.uuid(), code: z.string(), enterpriseName: z.string(), place: z.string(), color: z.string().nullable(), dueOn: z.string().nullable(), lon: z.number(), lat: z.number(), metres: z.number() })
export const dayRoute = contract({
  method: 'GET', path: '/api/inspection-route', summary: '一天的检查路线（就近排序）', query: z.object({ userId: z.uuid().optional(), until: day.optional(), lon: z.coerce.number().min(73).max(136).optional(), lat: z.coerce.number().min(3).max(54).optional(), most: z.coerce.number().int().min(1).max(60).default(12) }),
  reply: z.object({ stops: z.array(stop), metres: z.number(), unplaced: z.int() }),
})

export const submit = contract({ method: 'POST', path: '/api/inspection-submissions', summary: '提交检查记录', body: submission, reply: receipt, bodyLimit: 4 * 1024 * 1024 })
const answered = z.object({ itemCode: z.string(), section: z.string(), content: z.string(), basis: z.string(), isMajor: z.boolean(), evidenceRequired: z.boolean(), result, note: z.string(), photoIds: z.array(z.uuid()), dangerId: z.uuid().nullable(), dangerCode: z.string().nullable(), dangerDueOn: z.string().nullable(), limitDays: z.int().nullable(), onSpot: z.boolean() })
export const readFindings = contract({
  method: 'GET', path: '/api/inspections/:id/findings', summary: '检查结果、签字与文书', params: idParams,
  reply: z.object({
    checklist: z.object({ id: z.uuid(), title: z.string(), version: z.int() }).nullable(), answers: z.array(answered), inspectors: z.array(z.object({ userId: z.uuid().nullable(), name: z.string(), certificate: z.string() })),
    signatures: z.array(z.object({ side: z.enum(['inspector', 'enterprise']), name: z.string(), signedAt: instant.nullable(), drawing: z.string().nullable(), refusal: z.string().nullable() })),
    received: z.object({ startedAt: instant, finishedAt: instant, receivedAt: instant, receivedFrom: z.string(), superseded: z.boolean(), lon: z.number().nullable(), lat: z.number().nullable(), accuracy: z.number().nullable() }).nullable(),
  }),
})
export const inspectionDocx = contract({ method: 'GET', path: '/api/inspections/:id/documents/:kind', summary: '检查文书 docx', params: z.object({ id: z.uuid(), kind: z.enum(['record', 'order']) }), reply: binary })

const covered = z.object({ key: z.string(), label: z.string(), inspected: z.int(), all: z.int(), times: z.int() })
export const coverage = contract({
  method: 'GET', path: '/api/inspection-coverage', summary: '检查覆盖率', query: z.object({ by: z.enum(['county', 'town', 'sector']).default('county'), region: z.string().regex(/^[0-9A-Z]{6,12}$/).optional(), from: day, to: day }),
  reply: z.object({ rows: z.array(covered), inspected: z.int(), all: z.int(), times: z.int() }),
})

const member = z.object({ userId: z.uuid().nullable().default(null), name: text(40).min(2), department: text(60).default(''), duty: z.enum(['leader', 'liaison', 'member']).default('member') })
const group = z.object({ no: z.int().min(1).max(200), name: text(60).min(1), leader: text(40).default(''), departments: z.array(text(60)).max(30).default([]), counties: z.array(z.string().max(12)).max(30).default([]), members: z.array(member).max(60).default([]) })
const standing = z.object({ planned: z.int(), done: z.int(), findings: z.int(), onSpot: z.int() })
export const readCampaign = contract({
  method: 'GET', path: '/api/inspection-campaigns/:id/progress', summary: '检查行动进展', params: idParams,
  reply: z.object({
    id: z.uuid(), code: z.string(), name: z.string(), mode: z.enum(modes), startsOn: day, endsOn: day, lead: z.string(), basis: z.string().nullable(), goal: z.string().nullable(), regionPath: z.string(),
    groups: z.array(group.extend(standing.shape)), checklists: z.array(checklist.pick({ id: true, key: true, version: true, title: true, items: true, verified: true })),
    ...standing.shape, dangers: z.int(), cleared: z.int(), ungrouped: z.int(),
  }),
})
export const setGroups = contract({ method: 'PUT', path: '/api/inspection-campaigns/:id/groups', summary: '设置检查组', params: idParams, body: z.object({ groups: z.array(group).max(200) }), reply: z.object({ groups: z.int() }) })
export const setLists = contract({ method: 'PUT', path: '/api/inspection-campaigns/:id/checklists', summary: '设置行动所用清单', params: idParams, body: z.object({ checklistIds: z.array(z.uuid()).max(50) }), reply: z.object({ checklists: z.int() }) })
export type Group = z.output<typeof group>
