import { z } from 'zod'
import { contract, day, id, idParams, instant } from '#kit/contract'
import { sources, stepKinds, statuses } from './model.ts'

const note = z.string().trim().max(2000), reason = note.min(2)
const photoIds = z.array(id).max(20).default([])
/** What every step may bring: what was done, photos, where the actor stood, and what he had before him. */
const said = { note: note.default(''), photoIds, lon: z.number().min(73).max(136).nullable().optional(), lat: z.number().min(3).max(54).nullable().optional(), version: z.int().optional() }
const reply = z.object({ id, version: z.int(), status: z.enum(statuses) })
const verb = <B extends z.ZodRawShape>(at: string, summary: string, body: B) => contract({ method: 'POST', path: `/api/dangers/:id/${at}`, summary, params: idParams, body: z.object({ ...said, ...body } as Omit<typeof said, keyof B> & B), reply })
const words = z.string().trim().max(200)

export const gradeIt = verb('grading', '隐患定级', { grade: z.enum(['general', 'major']), criterionId: id.nullable().optional(), basis: z.string().trim().max(600).nullable().optional() })
export const assignIt = verb('assignment', '隐患五落实、交办', {
  unit: words.min(2), person: words.nullable().optional(), department: words.nullable().optional(), measures: note.nullable().optional(), funds: z.number().min(0).max(1e6).nullable().optional(), dueOn: day, contingency: note.nullable().optional(),
})
export const startIt = verb('start', '开始整改', {})
export const rectifyIt = verb('rectification', '申请验收（整改完成）', { note: reason, photoIds: z.array(id).min(1).max(20), beforePhotoIds: photoIds })
export const extendIt = verb('extension-request', '申请延期', { until: day, note: reason })
export const decideExtensionIt = verb('extension-decision', '审批延期（另一人）', { granted: z.boolean(), note: reason })
export const recheckIt = verb('recheck', '复查（非整改人）', { passed: z.boolean(), note: reason, dueOn: day.optional() })
export const clearIt = verb('clearance', '销号（重大隐患两人）', {})
export const fixOnSpotIt = verb('spot-fix', '立整立改', { note: reason, photoIds: z.array(id).min(1).max(20), beforePhotoIds: photoIds })
export const listIt = verb('listing', '挂牌督办', { note: reason })
export const referIt = verb('referral', '移送执法', { note: reason })
export const superviseIt = verb('supervision', '市领导督办、部门挂钩', {
  leader: words.min(2), hooked: z.array(words.min(2)).min(1).max(10), plan: z.object({ goal: words.min(2), methods: words.min(2), means: words.min(2), people: words.min(2), schedule: words.min(2), safety: words.min(2) }),
})
export const reportProgressIt = verb('progress', '月度进展', { percent: z.int().min(0).max(100), note: reason })

/** `recurredAs`: the new danger where it has come back. */
const looked = verb('look-back', '销号后回头看（复发的另立一条）', { held: z.boolean() })
export const lookBackIt = { ...looked, reply: reply.extend({ recurredAs: z.object({ id, code: z.string() }).nullable() }) }

/** As #kit/photos shows one. */
const photo = z.object({
  id, role: z.enum(['before', 'after', 'evidence']), sha256: z.string(), note: z.string(), by: z.string(), takenAt: instant.nullable(), receivedAt: instant, lon: z.number().nullable(), lat: z.number().nullable(), accuracy: z.number().nullable(),
  ready: z.boolean(), width: z.number().nullable(), height: z.number().nullable(), fault: z.string().nullable(),
})
const stepShown = z.object({
  seq: z.int(), kind: z.enum(stepKinds as [string, ...string[]]), at: instant, by: z.string(), mine: z.boolean(), note: z.string(), data: z.record(z.string(), z.unknown()), photoIds: z.array(id),
  /** photos without a position, accepted and marked */
  unplaced: z.int(), placed: z.boolean(),
})
const clock = z.object({ kind: z.string(), article: z.string().nullable(), dueAt: instant, firedAt: instant.nullable(), late: z.boolean(), satisfiedAt: instant.nullable(), cancelledAt: instant.nullable() })
/** What may be done now by whom asks; `refused`: would be next, but not by him, and why. */
const act = z.object({ act: z.string(), refused: z.string().nullable() })
export const readLoop = contract({
  method: 'GET', path: '/api/dangers/:id/loop', summary: '隐患的经过、时钟、照片与下一步', params: idParams,
  reply: z.object({
    steps: z.array(stepShown), clocks: z.array(clock), photos: z.array(photo), acts: z.array(act), /** rows of the same title or criterion elsewhere */ alike: z.object({ total: z.int(), cleared: z.int() }),
    source: z.object({ kind: z.enum(sources), id: z.string().nullable() }),
    /** the standard and its item by which it was graded; null where none is cited or the list has it no more */
    criterion: z.object({ standard: z.string(), article: z.string(), text: z.string() }).nullable(),
  }),
})

export const criterion = z.object({
  id, code: z.string(), standard: z.string(), article: z.string(), sector: z.string(), text: z.string(), hints: z.array(z.string()), wholeStandard: z.boolean(), inForceFrom: day.nullable(), inForceUntil: day.nullable(),
  source: z.string(), verified: z.boolean(), changedAt: instant, changedBy: z.string(), /** words of the asked text that stand in its hints: a proposal */ words: z.array(z.string()),
})
export const listCriteria = contract({ method: 'GET', path: '/api/danger-criteria', summary: '重大隐患判定标准（提示词只作建议）', query: z.object({ text: z.string().max(500).optional(), on: day.optional() }), reply: z.object({ rows: z.array(criterion) }) })
export const keepCriterion = contract({
  method: 'PUT', path: '/api/danger-criteria/:code', summary: '录入或核对判定标准', params: z.object({ code: z.string().regex(/^[A-Z0-9][A-Z0-9.-]{1,39}$/) }), reply: criterion,
  body: criterion.pick({ inForceFrom: true, inForceUntil: true, verified: true }).extend({
    standard: z.string().max(200), article: z.string().max(100), sector: z.string().max(100), text: z.string().max(4000), hints: z.array(z.string().max(60)).max(100), source: z.string().max(400),
  }),
})

const line = z.object({
  id, code: z.string(), title: z.string(), status: z.enum(statuses), grade: z.enum(['general', 'major']).nullable(), place: z.string(), enterprise: z.string().nullable(), unit: z.string().nullable(), department: z.string().nullable(),
  dueOn: day.nullable(), recheckDueOn: day.nullable(), lookBackOn: day.nullable(), extensionTo: day.nullable(), overdue: z.boolean(), escalation: z.enum(['town', 'county', 'city']).nullable(), listedOn: day.nullable(), referredOn: day.nullable(),
  leader: z.string().nullable(), hooked: z.string().nullable(), progress: z.int().nullable(), progressOn: day.nullable(), clearedOn: day.nullable(), daysOver: z.int().nullable(),
})
export type Line = z.infer<typeof line>
/** `which`: overdue and where it has been told; rechecks past their limit; extensions that wait for another; those that are proposed for listing. */
export const whiches = ['overdue', 'recheck', 'extension', 'proposed', 'listed', 'lookback'] as const
export const listPressing = contract({
  method: 'GET', path: '/api/danger-escalations', summary: '逾期与督办', query: z.object({ which: z.enum(whiches).default('overdue') }),
  reply: z.object({ rows: z.array(line), counts: z.record(z.enum(whiches), z.int()) }),
})
export const listMajor = contract({
  method: 'GET', path: '/api/major-dangers', summary: '重大隐患与市领导督办', query: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
  reply: z.object({ rows: z.array(line), counts: z.object({ cleared: z.int(), rectifying: z.int(), waiting: z.int(), overdue: z.int() }), years: z.array(z.int()) }),
})
