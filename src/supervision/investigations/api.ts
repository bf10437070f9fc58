import { z } from 'zod'
import { binary, contract, day, idParams } from '#kit/contract'
import * as m from './model.ts'

const revision = z.number().int().min(1)
const done = z.object({ id: z.uuid(), revision: z.number() })
const words = (max: number, min = 4) => z.string().trim().min(min).max(max)
const at = '/api/investigations/:id'
const part = <N extends string>(name: N) => idParams.extend({ [name]: z.uuid() } as Record<N, z.ZodUUID>)

export const shows = z.enum(['late', 'open', 'escalated', 'listed', 'evaluation', 'closed', 'all'])
export const listInvestigations = contract({
  method: 'GET', path: '/api/investigations', summary: '事故调查列表（逾期在前）',
  query: z.object({ shows: shows.default('open'), lead: z.enum(m.leads).optional(), state: z.enum(m.states).optional(), year: z.coerce.number().int().min(2000).max(2100).optional(), q: z.string().max(60).optional(), limit: z.coerce.number().int().min(1).max(200).default(50), offset: z.coerce.number().int().min(0).max(100_000).default(0) }),
  reply: z.object({ rows: z.array(m.summary), total: z.number(), counts: z.record(shows, z.number()) }),
})
const text = z.string().nullable()
export const readInvestigation = contract({
  method: 'GET', path: at, summary: '一件事故调查：经过、时限、调查组、追责、措施、四不放过', params: idParams,
  reply: z.object({
    id: z.uuid(), accidentId: z.uuid(), state: z.enum(m.states), stateSince: day, lead: z.enum(m.leads), authority: z.string(), entrustedTo: text, partner: text, occurredOn: day, openedOn: day, demo: z.boolean(), place: z.string(),
    escalatedOn: day.nullable(), escalatedReason: text, escalatedDoc: text, escalatedBy: text, listedOn: day.nullable(), listingNo: text, listingBody: text, listingDueOn: day.nullable(), reviewedOn: day.nullable(), reviewOpinion: text, reviewedBy: text, liftedOn: day.nullable(), liftedBy: text,
    findings: m.findings, reportDueOn: day, submittedOn: day.nullable(), approvalDueOn: day.nullable(), approvedOn: day.nullable(), approvalDoc: text, approvedBy: text, publishedOn: day.nullable(), publicationUrl: text, secretReason: text,
    selectionId: text, selectedOn: day.nullable(), selectedBy: text, closedOn: day.nullable(), closedByName: text, closeReason: text, archiveNo: text, revision: z.number(), updatedAt: z.string(), updatedBy: z.string(),
    accident: m.accident, members: z.array(m.member), appraisals: z.array(m.appraisal), extensions: z.array(m.extension), accountabilities: z.array(m.accountability), measures: z.array(m.measure), gates: z.array(m.gate), evaluation: m.evaluation.nullable(),
    steps: z.array(m.step), files: z.array(m.file), clocks: z.array(m.clock), missing: z.object({ bodies: z.array(z.enum(m.bodies)), parts: z.array(z.enum(m.parts)) }), outgrown: z.boolean(), fine: z.object({ from: z.number(), to: z.number(), head: z.number() }).nullable(),
  }),
})
export const investigationOfAccident = contract({
  method: 'GET', path: '/api/accidents/:id/investigation', summary: '一起事故的调查', params: idParams,
  reply: z.object({ id: z.uuid().nullable(), state: z.enum(m.states).nullable(), authority: text, reportDueOn: day.nullable(), suspended: z.boolean(), submittedOn: day.nullable(), approvedOn: day.nullable(), closedOn: day.nullable(), escalatedOn: day.nullable(), listedOn: day.nullable() }),
})
export const openInvestigation = contract({ method: 'POST', path: '/api/investigations', summary: '立案调查', body: z.object({ accidentId: z.uuid(), authority: words(80, 2).optional(), entrustedTo: words(100, 2).optional(), openedOn: day.optional() }), reply: done })
export const addMember = contract({
  method: 'POST', path: `${at}/members`, summary: '列入调查组（先声明有无利害关系）', params: idParams,
  body: z.object({ revision, name: words(40, 2), organization: words(80, 2), body: z.enum(m.bodies), leader: z.boolean().default(false), interest: z.enum(['none', 'has', 'undeclared']) }), reply: done,
})
export const removeMember = contract({ method: 'POST', path: `${at}/members/:memberId/removal`, summary: '退出调查组（回避或调整）', params: part('memberId'), body: z.object({ revision, reason: words(300) }), reply: done })
export const beginInvestigation = contract({ method: 'POST', path: `${at}/beginning`, summary: '调查组开始调查', params: idParams, body: z.object({ revision }), reply: done })
export const suspend = contract({ method: 'POST', path: `${at}/appraisals`, summary: '中止：技术鉴定，时限停计', params: idParams, body: z.object({ revision, subject: words(200), agency: words(100, 2) }), reply: done })
export const resume = contract({ method: 'POST', path: `${at}/resumption`, summary: '鉴定结束，恢复调查', params: idParams, body: z.object({ revision, conclusion: words(1000) }), reply: done })
export const askExtension = contract({ method: 'POST', path: `${at}/extensions`, summary: '申请延长提交报告的期限', params: idParams, body: z.object({ revision, days: z.number().int().min(1).max(60), reason: words(500) }), reply: done })
export const decideExtension = contract({ method: 'POST', path: `${at}/extension-decision`, summary: '批准或不同意延期（非申请人）', params: idParams, body: z.object({ revision, granted: z.boolean(), doc: words(60, 2) }), reply: done })
export const escalate = contract({ method: 'POST', path: `${at}/escalation`, summary: '提级调查', params: idParams, body: z.object({ revision, reason: words(500), doc: words(60) }), reply: done })
export const listCase = contract({ method: 'POST', path: `${at}/listing`, summary: '挂牌督办', params: idParams, body: z.object({ revision, no: words(60), body: words(80, 2), listedOn: day.optional(), dueOn: day.optional() }), reply: done })
export const liftListing = contract({ method: 'POST', path: `${at}/listing-lifting`, summary: '解除督办', params: idParams, body: z.object({ revision }), reply: done })
export const saveFindings = contract({ method: 'PUT', path: `${at}/findings`, summary: '撰写调查报告', params: idParams, body: z.object({ revision, findings: m.findings }), reply: done })
export const submitReport = contract({ method: 'POST', path: `${at}/submission`, summary: '报告送审', params: idParams, body: z.object({ revision, signed: z.array(z.uuid()).max(60) }), reply: done })
export const returnReport = contract({ method: 'POST', path: `${at}/return`, summary: '退回补充调查', params: idParams, body: z.object({ revision, reason: words(1000) }), reply: done })
export const reviewReport = contract({ method: 'POST', path: `${at}/review`, summary: '上级安委会办公室审核（挂牌督办）', params: idParams, body: z.object({ revision, agreed: z.boolean(), opinion: words(1000) }), reply: done })
export const approveReport = contract({ method: 'POST', path: `${at}/approval`, summary: '批复', params: idParams, body: z.object({ revision, doc: words(60) }), reply: done })
export const propose = contract({
  method: 'POST', path: `${at}/accountabilities`, summary: '提出处理意见', params: idParams,
  body: z.object({ revision, party: z.enum(m.parties), name: words(100, 2), post: words(100, 2).optional(), measure: z.enum(m.penalties), detail: z.string().trim().max(500).default(''), amount: z.number().min(0).max(100_000).optional() })
    .refine((b) => b.party === 'person' || !b.measure.endsWith('_discipline'), { path: ['measure'], message: '党纪政务处分只对人员' }), reply: done,
})
const oneOf = { params: part('accountabilityId'), reply: done }
export const decideAccountability = contract({ method: 'POST', path: `${at}/accountabilities/:accountabilityId/decision`, summary: '作出处理决定', ...oneOf, body: z.object({ revision, doc: words(80, 2), decidedOn: day.optional() }) })
export const carryOut = contract({ method: 'POST', path: `${at}/accountabilities/:accountabilityId/completion`, summary: '处理决定已落实', ...oneOf, body: z.object({ revision, evidence: z.string().trim().max(500).default(''), fileId: z.uuid().optional(), doneOn: day.optional() }) })
export const dropProposal = contract({ method: 'POST', path: `${at}/accountabilities/:accountabilityId/withdrawal`, summary: '撤回处理意见', ...oneOf, body: z.object({ revision, reason: words(300) }) })
export const addMeasure = contract({ method: 'POST', path: `${at}/measures`, summary: '写入整改措施', params: idParams, body: z.object({ revision, text: words(1000), unit: words(100, 2), dueOn: day.optional() }), reply: done })
export const dropMeasure = contract({ method: 'POST', path: `${at}/measures/:measureId/removal`, summary: '删除整改措施', params: part('measureId'), body: z.object({ revision }), reply: done })
export const enforce = contract({ method: 'POST', path: `${at}/enforcement`, summary: '进入责任追究和整改落实', params: idParams, body: z.object({ revision, nobody: z.string().trim().max(500).optional() }), reply: done })
export const publish = contract({
  method: 'POST', path: `${at}/publication`, summary: '公开调查报告，或写明不公开的理由', params: idParams,
  body: z.object({ revision, url: z.url({ protocol: /^https?$/ }).max(500).optional(), secretReason: words(500).optional(), publishedOn: day.optional() }), reply: done,
})
export const evaluateMeasure = contract({
  method: 'PUT', path: `${at}/measures/:measureId/evaluation`, summary: '评估一条整改措施', params: part('measureId'),
  body: z.object({ revision, result: z.enum(m.results), evidence: z.string().trim().max(1000).default(''), fileId: z.uuid().optional(), opinion: z.string().trim().max(1000).default('') }), reply: done,
})
export const finishEvaluation = contract({ method: 'POST', path: `${at}/evaluation`, summary: '完成整改评估', params: idParams, body: z.object({ revision, opinion: words(1000), url: z.url({ protocol: /^https?$/ }).max(500).optional() }), reply: done })
export const confirmClause = contract({ method: 'PUT', path: `${at}/clauses`, summary: '“四不放过”逐项确认，附证据', params: idParams, body: z.object({ revision, clause: z.enum(m.clauses), evidence: z.string().trim().max(1000).default(''), fileId: z.uuid().optional() }), reply: done })
export const closeCase = contract({ method: 'POST', path: `${at}/closure`, summary: '结案归档', params: idParams, body: z.object({ revision, reason: words(500) }), reply: done.extend({ archiveNo: z.string() }) })
export const addFile = contract({ method: 'POST', path: `${at}/files`, summary: '附上文件', params: idParams, query: z.object({ name: z.string().trim().min(1).max(200), revision: z.coerce.number().int().min(1) }), bodyLimit: 20 * 1024 * 1024, body: binary, reply: done.extend({ fileId: z.uuid() }) })
export const readFile = contract({ method: 'GET', path: `${at}/files/:fileId`, summary: '下载附件', params: part('fileId'), reply: binary })
export const findElsewhere = contract({
  method: 'GET', path: `${at}/elsewhere`, summary: '举一反三：同类企业', params: idParams, query: z.object({ by: z.enum(m.likenesses).default('industry') }),
  reply: z.object({ total: z.number(), rows: z.array(z.object({ id: z.uuid(), name: z.string(), place: z.string(), color: z.string().nullable() })) }),
})
export const inspectElsewhere = contract({ method: 'POST', path: `${at}/elsewhere`, summary: '举一反三：生成检查名单', params: idParams, body: z.object({ revision, by: z.enum(m.likenesses), count: z.number().int().min(1).max(500).default(50) }), reply: done.extend({ selectionId: z.uuid() }) })
const limit = z.object({ key: z.string(), amount: z.number(), unit: z.enum(['day', 'month']), article: z.string(), source: z.string(), verified: z.boolean() })
export const readLimits = contract({ method: 'GET', path: '/api/investigation-limits', summary: '事故调查的时限', reply: z.array(limit) })
export const changeLimit = contract({ method: 'PUT', path: '/api/investigation-limits/:key', summary: '修改时限', params: z.object({ key: z.string().regex(/^[a-z_]{1,40}$/) }), body: z.object({ amount: z.number().int().min(1).max(400), source: words(300, 2), verified: z.boolean() }), reply: z.object({ ok: z.literal(true) }) })
