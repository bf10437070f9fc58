import { z } from 'zod'
import { contract, instant } from '#kit/contract'
import { answer, sentItem } from './model.ts'

const text = z.string()
const checkItem = z.object({ code: text, section: text, content: text, method: text, basis: text, weight: z.number(), isMajor: z.boolean(), evidenceRequired: z.boolean(), criterion: text.nullable(), limitDays: z.int() })
const checklist = z.object({ id: z.uuid(), key: text, version: z.int(), title: text, items: z.array(checkItem) })
const enterprise = z.object({ id: z.uuid(), name: text, address: text.nullable(), sector: text.nullable(), regionCode: text, place: text, lon: z.number().nullable(), lat: z.number().nullable(), color: text.nullable() })
const task = z.object({
  planId: z.uuid(), code: text, mode: text, dueOn: text.nullable(), campaignName: text.nullable(), groupNo: z.int().nullable(), enterprise, note: text.nullable(),
  colleagues: z.array(z.object({ userId: text.nullable(), name: text })), checklistVersionId: z.uuid(),
})
const danger = z.object({
  id: z.uuid(), version: z.int(), code: text, title: text, spot: text.nullable(), description: text.nullable(), status: text, grade: text.nullable(), dueOn: text.nullable(), recheckDueOn: text.nullable(), overdue: z.boolean(),
  enterpriseId: text.nullable(), enterpriseName: text.nullable(), place: text, lon: z.number().nullable(), lat: z.number().nullable(), todo: z.enum(['rectify', 'recheck']),
})
const me = z.object({ id: text, name: text, inspects: z.boolean(), rectify: z.boolean(), recheck: z.boolean(), edits: z.boolean(), registers: z.boolean(), regionCode: text.nullable() })
const bundle = z.object({ schema: z.int(), at: instant, me, tasks: z.array(task), checklists: z.array(checklist), dangers: z.array(danger) })
export type Bundle = z.output<typeof bundle>
export type FieldTask = z.output<typeof task>
export type FieldDanger = z.output<typeof danger>
export type FieldList = z.output<typeof checklist>
export type CheckItem = z.output<typeof checkItem>

export const readBundle = contract({ method: 'GET', path: '/api/field/bundle', summary: '现场：我的任务、清单、隐患（带 ETag，离线可用）', reply: bundle })
/** `deviceNow`: the telephone's clock as it sends. `waiting`: how many items stay behind on it. */
export const sendItems = contract({
  method: 'POST', path: '/api/field/items', summary: '现场：上传一批（每件各自答复，重复上传只收一次）', bodyLimit: 4 << 20,
  body: z.object({ deviceId: z.uuid(), deviceNow: z.iso.datetime({ offset: true }), waiting: z.int().min(0).default(0), persisted: z.boolean().nullable().default(null), freeMb: z.int().min(0).max(100_000_000).nullable().default(null), items: z.array(sentItem).max(50) }),
  reply: z.object({ now: instant, offsetMs: z.number(), answers: z.array(answer) }),
})
const listed = z.object({ id: z.uuid(), kind: text, state: z.enum(['received', 'conflict', 'refused']), receipt: text.nullable(), userName: text, madeAt: instant, clockOffsetMs: z.number(), receivedAt: instant, tries: z.int(), answer: z.record(text, z.unknown()), settled: z.boolean() })
const device = z.object({ id: z.uuid(), userName: text, seenAt: instant, clockOffsetMs: z.number(), waiting: z.int(), persisted: z.boolean().nullable(), freeMb: z.int().nullable() })
export const listReceived = contract({ method: 'GET', path: '/api/field/received', summary: '现场收件与手机', query: z.object({ state: z.enum(['open', 'all']).default('all') }), reply: z.object({ items: z.array(listed), devices: z.array(device) }) })
