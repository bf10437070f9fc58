// 接口令牌: what machines ask with, issued and withdrawn by the security administrator.
import { z } from 'zod'
import { contract, id, idParams, instant } from '#kit/contract'
import { isAdministrator, role } from './model.ts'

export const apiTokenRow = z.object({
  id, name: z.string(), tail: z.string(), roles: z.array(z.string()), regionPath: z.string(), regionName: z.string(), access: z.enum(['read', 'write']), reason: z.string(),
  createdAt: instant, createdBy: z.string(), expiresAt: instant, usedAt: instant.nullable(), usedFrom: z.string().nullable(), revokedAt: instant.nullable(), revokedBy: z.string().nullable(),
})
export type ApiTokenRow = z.infer<typeof apiTokenRow>

const wanted = z.object({
  name: z.string().trim().min(2).max(40), roles: z.array(role).min(1).max(4).refine((held) => !isAdministrator(held), '机器不能有管理员角色'),
  regionPath: z.string().regex(/^(?:[0-9A-Z]+\/)+$/), access: z.enum(['read', 'write']), days: z.int().min(1).max(366), reason: z.string().trim().min(2).max(200),
})
export type NewApiToken = z.infer<typeof wanted>

export const listApiTokens = contract({ method: 'GET', path: '/api/api-tokens', summary: '接口令牌', reply: z.object({ rows: z.array(apiTokenRow) }) })
export const issueApiToken = contract({ method: 'POST', path: '/api/api-tokens', summary: '签发接口令牌（只显示一次）', body: wanted, reply: z.object({ id, token: z.string(), expiresAt: instant }) })
export const revokeApiToken = contract({ method: 'POST', path: '/api/api-tokens/:id/revocation', summary: '吊销接口令牌', params: idParams, body: z.object({ reason: z.string().trim().min(2).max(200) }), reply: z.object({}) })
