import { z } from 'zod'
import { contract, id, idParams, instant, listOf, paging } from '#kit/contract'
import { given, type Ledger } from '#registry/definition'
import { component, pair, pairState, request, requestState } from './model.ts'

const ledger = z.string().max(40), region = z.string().regex(/^[0-9A-Z]{6,12}$/), why = z.string().trim().min(2).max(200)

export const listPairs = contract({
  method: 'GET', path: '/api/duplicates', summary: '疑似重复：成对的记录与理由', query: z.object({ ledger: ledger.optional(), region: region.optional(), state: pairState.default('open'), ...paging, limit: z.coerce.number().int().min(1).max(50).default(20) }),
  reply: listOf(pair).extend({ ledgers: z.array(z.object({ ledger: z.string(), count: z.int() })) }),
})
const run = z.object({ id, ledgers: z.array(z.string()), done: z.int(), found: z.int(), open: z.int(), /** ledgers that could not be looked through */ failed: z.array(z.string()), askedAt: instant, finishedAt: instant.nullable() })
/** Answers at once; the search goes on behind it, ledger by ledger. */
export const findPairs = contract({ method: 'POST', path: '/api/duplicates/runs', summary: '查找疑似重复（后台进行）', body: z.object({ ledger: ledger.optional() }), reply: run })
export const latestRun = contract({ method: 'GET', path: '/api/duplicates/runs/latest', summary: '本人最近一次查找的进度', reply: z.object({ run: run.nullable() }) })
export const dismissPair = contract({ method: 'POST', path: '/api/duplicates/:id/dismissal', summary: '不是重复（写明理由）', params: idParams, body: z.object({ reason: why }), reply: z.object({}) })
export const mergePair = contract({
  method: 'POST', path: '/api/duplicates/:id/merging', summary: '合并一对记录，逐项选取', params: idParams,
  body: z.object({ keep: id, take: z.array(z.string().max(40)).max(100), versions: z.object({ a: z.int(), b: z.int() }) }), reply: z.object({}),
})
export const unmergePair = contract({
  method: 'POST', path: '/api/duplicates/:id/unmerging', summary: '撤销合并，两条都恢复', params: idParams, body: z.object({ reason: why }),
  reply: z.object({ conflicts: z.array(z.object({ ledger: z.string(), id, name: z.string(), reason: z.string() })) }),
})

export const listRequests = contract({
  method: 'GET', path: '/api/change-requests', summary: '变更申请', query: z.object({ state: requestState.default('open'), mine: z.enum(['true', 'false']).optional(), ledger: ledger.optional(), row: id.optional(), ...paging }),
  reply: listOf(request),
})
export const acceptRequest = contract({ method: 'POST', path: '/api/change-requests/:id/acceptance', summary: '采纳变更申请', params: idParams, body: z.object({ version: z.int().optional(), answer: z.string().trim().max(200).optional() }), reply: z.object({}) })
export const returnRequest = contract({ method: 'POST', path: '/api/change-requests/:id/return', summary: '退回变更申请（写明理由）', params: idParams, body: z.object({ reason: why }), reply: z.object({}) })
export const withdrawRequest = contract({ method: 'POST', path: '/api/change-requests/:id/withdrawal', summary: '撤回自己的变更申请', params: idParams, reply: z.object({}) })

const cell = z.object({ ledger: z.string(), county: z.string(), name: z.string(), rows: z.int(), score: z.number().nullable(), parts: z.array(z.object({ component, field: z.string().nullable(), count: z.int(), of: z.int() })) })
export const quality = contract({
  method: 'GET', path: '/api/quality', summary: '数据质量：各县各台账得分与构成', query: z.object({ ledger: ledger.optional(), region: region.optional() }),
  reply: z.object({ at: instant, day: z.string(), cells: z.array(cell), counties: z.array(z.object({ county: z.string(), name: z.string(), score: z.number().nullable() })), weights: z.array(z.object({ component, weight: z.int(), source: z.string(), verified: z.boolean() })) }),
})
export type QualityCell = z.infer<typeof cell>
const weight = z.int().min(0).max(100), weights = z.object({ complete: weight, position: weight, confirmed: weight, single: weight, valid: weight })
const weightVersion = z.object({ version: z.int(), weights, source: z.string(), verified: z.boolean(), reason: z.string(), setAt: instant, setBy: z.string() })
export const listWeights = contract({ method: 'GET', path: '/api/quality/weights', summary: '质量分权重：现行与历次', reply: z.object({ versions: z.array(weightVersion) }) })
/** `version`: the one that was seen. */
export const weigh = contract({ method: 'POST', path: '/api/quality/weights', summary: '修改质量分权重（写明理由，留版本）', body: z.object({ version: z.int(), weights, source: z.string().trim().min(2).max(200), verified: z.boolean(), reason: why }), reply: weightVersion })

const ids = z.array(id).min(1).max(2000)
function make(of: Ledger) {
  const at = `/api/${of.path}`, { zh } = of.title
  return {
    confirmOne: contract({ method: 'POST', path: `${at}/:id/confirmation`, summary: `确认${zh}信息无误`, params: idParams, reply: z.object({ changeId: id, confirmed: z.int() }) }),
    confirmMany: contract({ method: 'POST', path: `${at}/confirmations`, summary: `批量确认${zh}`, body: z.object({ ids }), reply: z.object({ changeId: id, confirmed: z.int() }) }),
    links: contract({
      method: 'POST', path: `${at}/confirmation-links`, summary: `生成本人确认链接（${zh}）`, body: z.object({ ids }),
      reply: z.object({ batch: id, expiresAt: instant, without: z.int(), rows: z.array(z.object({ name: z.string(), place: z.string(), mask: z.string(), link: z.string() })) }),
    }),
    textLinks: contract({ method: 'POST', path: `${at}/confirmation-links/:batch/texts`, summary: `用短信发送确认链接（${zh}）`, params: z.object({ batch: id }), reply: z.object({ links: z.int() }) }),
    linksFile: contract({ method: 'GET', path: `${at}/confirmation-links/:batch/file`, summary: `确认链接清单（${zh}，xlsx）`, params: z.object({ batch: id }), reply: z.unknown().meta({ format: 'binary' }) }),
    propose: contract({
      method: 'POST', path: `${at}/:id/change-requests`, summary: `提出修改（${zh}）`, params: idParams,
      body: z.object({ kind: z.enum(['change', 'retire']), set: given(of).partial().optional(), reason: why }), reply: z.object({ id }),
    }),
  }
}
const made = new Map<string, ReturnType<typeof make>>()
/** What trust adds to the API of each ledger; the first four only where its rows are confirmed. */
export function trustApiOf(of: Ledger): ReturnType<typeof make> {
  const api = made.get(of.key) ?? make(of)
  made.set(of.key, api)
  return api
}

const token = z.object({ token: z.string().max(40) })
export const readLink = contract({ method: 'GET', path: '/k/:token', summary: '本人确认页（手机，无须登录）', params: token, reply: z.unknown().meta({ format: 'binary' }) })
export const answerLink = contract({ method: 'POST', path: '/k/:token', summary: '用链接确认或说明变化', params: token, body: z.object({ answer: z.enum(['right', 'changed']), note: z.preprocess((v) => (v === '' ? undefined : v), z.string().trim().max(300).optional()) }), bodyLimit: 8192, reply: z.unknown().meta({ format: 'binary' }) })
