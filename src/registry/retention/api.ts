import { z } from 'zod'
import { contract, instant } from '#kit/contract'

const params = z.object({ key: z.string().regex(/^[a-z_]{1,40}\.[a-z_]{1,40}$/) }), reason = z.string().trim().min(2).max(200), source = z.string().trim().min(2).max(300)
/** `days` from the moment that `what` names (left, ended, received); `floorDays` is the law's least. `erased` by the last daily run at `ranAt`, `erasedTotal` by all. */
export const retentionRule = z.object({
  key: z.string(), what: z.object({ zh: z.string(), en: z.string() }), days: z.int(), floorDays: z.int(), source: z.string(), reason: z.string(), version: z.int(), changedAt: instant, changedBy: z.string(),
  verifiedAt: instant.nullable(), verifiedBy: z.string().nullable(), ranAt: instant.nullable(), erased: z.int(), erasedTotal: z.int(), /** the asker set it: another one verifies it */ own: z.boolean(),
})
export type RetentionRule = z.infer<typeof retentionRule>
export const retentionVersion = z.object({ version: z.int(), act: z.enum(['set', 'verified']), days: z.int(), source: z.string(), reason: z.string(), at: instant, byName: z.string() })

export const listRetention = contract({ method: 'GET', path: '/api/retention-rules', summary: '留存期限：各类个人信息和记录保存多少天，依据，最近一次清除', reply: z.object({ rows: z.array(retentionRule) }) })
export const retentionVersions = contract({ method: 'GET', path: '/api/retention-rules/:key/versions', summary: '一项留存期限的历次修改与核实', params, reply: z.object({ rows: z.array(retentionVersion) }) })
/** `version`: the one that was seen. A shorter period erases what it reaches in the next daily run, for good. */
export const setRetention = contract({ method: 'PUT', path: '/api/retention-rules/:key', summary: '修改留存期限（写明依据和理由，修改后待核实）', params, body: z.object({ version: z.int(), days: z.int().min(1).max(36_500), source, reason }), reply: retentionRule })
export const verifyRetention = contract({ method: 'POST', path: '/api/retention-rules/:key/verification', summary: '核实留存期限（须由修改人以外的人对照原文）', params, body: z.object({ version: z.int(), source }), reply: retentionRule })
