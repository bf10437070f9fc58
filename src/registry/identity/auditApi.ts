import { contract, instant, listOf, paging } from '#kit/contract'
import { z } from 'zod'

export const auditRow = z.object({
  id: z.int(), at: instant, type: z.string(), subjectKind: z.string(), subjectId: z.string(), regionPath: z.string(), regionName: z.string(),
  actorKind: z.string(), actorName: z.string(), data: z.record(z.string(), z.unknown()), drill: z.boolean(),
  /** place in the sealed chain; null until the sealer has passed */
  seal: z.int().nullable(),
})
export type AuditRow = z.infer<typeof auditRow>

export const listAudit = contract({
  method: 'GET', path: '/api/audit', summary: '审计日志',
  query: z.object({
    ...paging, type: z.string().regex(/^[a-z_.]{1,60}$/).optional(), actor: z.string().trim().max(40).optional(),
    subject: z.string().max(80).optional(), from: instant.optional(), to: instant.optional(),
  }),
  reply: listOf(auditRow),
})
export const sealState = contract({
  method: 'GET', path: '/api/audit/seal', summary: '审计链状态',
  reply: z.object({
    events: z.int(), sealed: z.int(), headSeq: z.int(), headHash: z.string().nullable(), sealedAt: instant.nullable(),
    /** age of the oldest event not yet sealed, in seconds */
    openSeconds: z.int().nullable(),
    now: instant,
  }),
})
