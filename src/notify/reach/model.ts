// 免打扰 quiet hours, and the mail box of a duty holder: how he may be reached beside his telephone. Not the ledger (registry/people): only callouts use it.
import { z } from 'zod'
import { quiet } from '#notify/policies/web'

export const reachRow = z.object({
  holderId: z.uuid(), personName: z.string(), duty: z.string(), regionName: z.string(), phoneMask: z.string(), quiet: quiet.nullable(), emailMask: z.string().nullable(), changedBy: z.string().nullable(),
})
export type ReachRow = z.infer<typeof reachRow>

/** `email`: undefined stays as it is, null is taken away. */
export const reachEdit = z.object({ quiet: quiet.nullable().optional(), email: z.email().max(120).nullable().optional() }).refine((e) => e.quiet !== undefined || e.email !== undefined, '没有要改的内容')
export type ReachEdit = z.infer<typeof reachEdit>

/** wang.fang@example.cn → w***@example.cn */
export const maskEmail = (email: string): string => email.replace(/^(.)[^@]*@/, '$1***@')
