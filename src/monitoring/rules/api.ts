import { z } from 'zod'
import { contract, idParams } from '#kit/contract'
import { rule, ruleForm, ruleVersion } from './model.ts'

export const listRules = contract({ method: 'GET', path: '/api/rules', reply: z.object({ rows: z.array(rule) }), summary: '预警规则' })
export const readRule = contract({ method: 'GET', path: '/api/rules/:id', params: idParams, reply: z.object({ rule, versions: z.array(ruleVersion) }), summary: '预警规则及历次版本' })

const reason = z.string().trim().min(2).max(200)
/** why it may go into force without a trial on history */
const untried = reason.nullable().default(null)
export const createRule = contract({ method: 'POST', path: '/api/rules', body: ruleForm.extend({ reason, untried }), reply: rule, summary: '新增预警规则' })
export const changeRule = contract({
  method: 'PUT', path: '/api/rules/:id', params: idParams, body: ruleForm.extend({ reason, untried, version: z.number().int() }), reply: rule, summary: '修改预警规则（成为新版本）',
})
export const verifyRule = contract({
  method: 'POST', path: '/api/rules/:id/verification', params: idParams, body: z.object({ version: z.number().int(), source: z.string().trim().min(2).max(300) }), reply: rule,
  summary: '对照原文核对预警规则',
})

export const ruleRegions = contract({ method: 'GET', path: '/api/rule-regions', reply: z.object({ rows: z.array(z.object({ code: z.string(), name: z.string() })) }), summary: '规则可适用的地区' })
