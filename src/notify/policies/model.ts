// 叫应策略 callout policy: who is tried, how, after how long. Not the marks of 5/15/30 minutes, which only judge, and never call.
import { z } from 'zod'
import { instant, level } from '#kit/contract'

/**
 * notice: everybody of the post, on screen and by SMS · text: SMS again to those of the post who have not answered ·
 * voice: the first person by telephone · next: the next person of the post by telephone · superior: the superior post's first person,
 * SMS and telephone · superior_text: the same without telephone · superior_next: the superior post's next person ·
 * duty: a duty officer becomes the owner · again: everybody of the post by telephone once more.
 */
export const stepKinds = ['notice', 'text', 'voice', 'next', 'superior', 'superior_text', 'superior_next', 'duty', 'again'] as const
export type StepKind = (typeof stepKinds)[number]

/** `after`: seconds since the callout began. */
export const step = z.object({ kind: z.enum(stepKinds), after: z.number().int().min(0).max(86_400) })
export type Step = z.infer<typeof step>

export const steps = z.array(step).min(2).max(20).superRefine((list, context) => {
  for (const fault of faultsOf(list)) context.addIssue({ code: 'custom', message: fault })
})

/** What would leave a person uncalled: an empty list means the policy may be used. */
export function faultsOf(list: readonly Step[]): string[] {
  const faults: string[] = []
  if (list[0]?.kind !== 'notice' || list[0].after !== 0) faults.push('第一步必须是即时的通知')
  if (list.some((s, i) => i > 0 && s.after <= (list[i - 1] as Step).after)) faults.push('每一步必须晚于前一步')
  if (list.filter((s) => s.kind === 'notice').length > 1) faults.push('通知只能有一步')
  if (!list.some((s) => s.kind.startsWith('superior'))) faults.push('必须有上级一步')
  const duty = list.findIndex((s) => s.kind === 'duty')
  if (duty < 0 || list.some((s, i) => i > duty && s.kind !== 'again')) faults.push('必须由值班员兜底，其后只能是再次呼叫')
  return faults
}

/** Seconds by which a post of this level should have answered. */
export const marks = z.record(z.enum(['2', '3', '4', '5']), z.number().int().min(60).max(86_400))

export const policy = z.object({
  id: z.uuid(), level, version: z.number().int(), title: z.string(), steps: z.array(step), marks, reportAfter: z.number().int(),
  source: z.string(), verified: z.boolean(), createdAt: instant, createdBy: z.string(), retiredAt: instant.nullable(),
})
export type Policy = z.infer<typeof policy>

export const policyEdit = z.object({
  /** The version that was on the page: a change made meanwhile by somebody else is not overwritten. */
  version: z.number().int(), steps, marks, reportAfter: z.number().int().min(60).max(86_400), source: z.string().trim().min(2).max(200), verified: z.boolean(),
})
export type PolicyEdit = z.infer<typeof policyEdit>

/** What a callout keeps of its policy. */
export const policySnapshot = policy.pick({ title: true, version: true, steps: true, marks: true, reportAfter: true, source: true, verified: true })
export type PolicySnapshot = z.infer<typeof policySnapshot>
