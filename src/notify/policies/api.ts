import { z } from 'zod'
import { contract } from '#kit/contract'
import { policy, policyEdit } from './model.ts'

const levelParams = z.object({ level: z.coerce.number().int().min(1).max(4) })

export const listPolicies = contract({ method: 'GET', path: '/api/callout-policies', summary: '叫应策略', reply: z.object({ rows: z.array(policy) }) })
export const readPolicyHistory = contract({ method: 'GET', path: '/api/callout-policies/:level/versions', params: levelParams, summary: '叫应策略的历次版本', reply: z.object({ rows: z.array(policy) }) })
export const changePolicy = contract({ method: 'PUT', path: '/api/callout-policies/:level', params: levelParams, body: policyEdit, summary: '修改叫应策略（生成新版本）', reply: policy })
