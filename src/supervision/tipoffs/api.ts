import { z } from 'zod'
import { binary, contract, idParams, instant } from '#kit/contract'
import { identity, kinds, matter, opening, reward, stepRow, tipoff } from './model.ts'

/** As #kit/photos shows one. */
const photo = z.object({
  id: z.uuid(), role: z.enum(['before', 'after', 'evidence']), sha256: z.string(), note: z.string(), by: z.string(), takenAt: instant.nullable(), receivedAt: instant, lon: z.number().nullable(), lat: z.number().nullable(), accuracy: z.number().nullable(),
  ready: z.boolean(), width: z.number().nullable(), height: z.number().nullable(), fault: z.string().nullable(),
})
const note = z.string().trim().max(300).default('')
const list = z.object({ rows: z.array(tipoff), counts: z.record(z.string(), z.number()) })
export const shownStates = ['open', 'overdue', 'reward', 'done', 'all'] as const

export const listTipoffs = contract({ method: 'GET', path: '/api/tipoffs', summary: '举报', query: z.object({ show: z.enum(shownStates).default('open'), q: z.string().trim().max(60).optional(), limit: z.coerce.number().int().min(1).max(200).default(100) }), reply: list })
export const readTipoff = contract({ method: 'GET', path: '/api/tipoffs/:id', params: idParams, summary: '一件举报、它的步骤和相似举报', reply: z.object({ tipoff, steps: z.array(stepRow), openings: z.array(opening), same: z.array(tipoff), photos: z.array(photo) }) })
export const takeTipoff = contract({ method: 'POST', path: '/api/tipoffs', summary: '受理电话举报（12350）', body: matter.extend({ reporters: z.array(identity).max(50).default([]) }), reply: z.object({ id: z.uuid(), code: z.string(), password: z.string() }) })

const verb = <B extends z.ZodType>(name: string, summary: string, body: B) => contract({ method: 'POST', path: `/api/tipoffs/:id/${name}`, params: idParams, summary, body, reply: tipoff })
export const transferTipoff = verb('transfer', '转办其他部门', z.object({ to: z.string().trim().min(2).max(60), note }))
export const joinTipoff = verb('joining', '并入首个举报', z.object({ firstId: z.uuid(), note }))
export const verifyTipoff = verb('verification', '受理并核查', z.object({ note }))
export const extendTipoff = verb('extension', '延长核查期限', z.object({ reason: z.string().trim().min(4).max(300) }))
export const establishTipoff = verb('finding', '认定属实', z.object({
  finding: z.string().trim().min(4).max(1000), fine: z.number().int().min(0).max(1_000_000_000).nullish(), grade: z.number().int().min(1).max(4).nullish(), deaths: z.number().int().min(0).max(10_000).nullish(),
  danger: z.object({ title: z.string().trim().min(2).max(60), description: z.string().trim().max(1000).optional(), grade: z.enum(['general', 'major']).optional(), criterionId: z.uuid().optional(), dueOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/).optional() }).optional(),
}))
export const dismissTipoff = verb('dismissal', '认定不属实', z.object({ finding: z.string().trim().min(4).max(1000) }))
export const archiveTipoff = verb('archiving', '归档', z.object({ note }))
export const proposeReward = verb('reward', '提出奖励', z.object({}))
export const approveReward = verb('reward/approval', '批准奖励', z.object({}))
export const sendBackReward = verb('reward/return', '退回奖励', z.object({ note: z.string().trim().min(2).max(300) }))
export const notifyReward = verb('reward/notice', '通知领奖', z.object({}))
export const payReward = verb('reward/payment', '凭查询密码发放奖励', z.object({ password: z.string().trim().min(4).max(40) }))

export const askIdentity = contract({ method: 'POST', path: '/api/tipoffs/:id/identity-openings', params: idParams, summary: '申请查看举报人身份', body: z.object({ reason: z.string().trim().min(6).max(300) }), reply: z.object({ id: z.uuid() }) })
export const decideIdentity = contract({ method: 'POST', path: '/api/identity-openings/:id/decision', params: idParams, summary: '批准或不批准查看', body: z.object({ granted: z.boolean() }), reply: z.object({ id: z.uuid() }) })
export const showIdentity = contract({ method: 'POST', path: '/api/identity-openings/:id/showing', params: idParams, summary: '显示举报人身份（一次）', reply: z.object({ reporters: z.array(identity) }) })

const rule = z.object({ key: z.string(), value: z.number(), unit: z.string(), source: z.string(), verified: z.boolean() })
export const readRules = contract({ method: 'GET', path: '/api/tipoff-rules', summary: '举报核查时限和奖励标准', reply: z.object({ rows: z.array(rule) }) })
export const changeRule = contract({ method: 'PUT', path: '/api/tipoff-rules/:key', params: z.object({ key: z.string().max(40) }), summary: '修改一条时限或标准', body: z.object({ value: z.number().positive().max(100_000_000), source: z.string().trim().min(4).max(200), verified: z.boolean() }), reply: z.object({ rows: z.array(rule) }) })
export const listRewards = contract({ method: 'GET', path: '/api/tipoff-rewards', summary: '举报奖励台账', query: z.object({ year: z.coerce.number().int().min(2000).max(2100) }), reply: z.object({ rows: z.array(reward.extend({ code: z.string(), title: z.string(), tipoffId: z.uuid() })) }) })

/** A form's fields: an empty one was not filled in. */
const filled = <T extends z.ZodType>(type: T) => z.preprocess((v) => (v === '' ? undefined : v), type.optional())
const lang = z.object({ lang: z.enum(['zh', 'en']).optional().catch(undefined) })
/** What a form sends is judged field by field by the page, which hands back what was filled in: here only its size is. */
export const publicForm = z.object({ regionCode: z.string().max(12).default(''), kind: z.enum(kinds).catch('other'), title: z.string().max(200).default(''), unitName: filled(z.string().max(200)), site: filled(z.string().max(200)), description: z.string().max(3000).default(''), name: filled(z.string().max(60)), phone: filled(z.string().max(40)), idNumber: filled(z.string().max(40)), /** 联名 */ others: filled(z.string().max(300)), /** filled by machines alone */ website: filled(z.string().max(200)) })
export const formPage = contract({ method: 'GET', path: '/public/tipoffs', query: lang, summary: '公开：举报（网页，无须登录）', reply: binary })
export const sendForm = contract({ method: 'POST', path: '/public/tipoffs', query: lang, summary: '公开：提交举报', body: publicForm, bodyLimit: 8192, reply: binary })
export const statusPage = contract({ method: 'GET', path: '/public/tipoff-status', query: lang, summary: '公开：查询举报办理情况（网页）', reply: binary })
export const askStatus = contract({ method: 'POST', path: '/public/tipoff-status', query: lang, summary: '公开：凭编号和密码查询', body: z.object({ code: z.string().trim().max(20).default(''), password: z.string().trim().max(40).default('') }), bodyLimit: 2048, reply: binary })
export const publicScript = contract({ method: 'GET', path: '/public/tipoff.js', summary: '公开：举报页的小脚本（附照片）', reply: binary })
export const addPhoto = contract({ method: 'POST', path: '/public/tipoffs/:code/photos', params: z.object({ code: z.string().max(20) }), summary: '公开：凭编号和密码附一张照片', body: z.unknown(), bodyLimit: 8 << 20, reply: z.object({ kept: z.number() }) })
