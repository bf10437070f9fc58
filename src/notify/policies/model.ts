// 叫应策略 callout policy: who is tried, how, after how long. Not the marks of 5/15/30 minutes, which only judge, and never call.
import { z } from 'zod'
import { instant, level } from '#kit/contract'
import { faultText, faultsOf } from './faults.ts'

/**
 * notice: everybody of the post, on screen and by SMS · text: SMS again to those of the post who have not answered ·
 * voice: the first person by telephone · next: the next person of the post by telephone · superior: the superior post's first person,
 * SMS and telephone · superior_text: the same without telephone · superior_next: the superior post's next person ·
 * knock: who lives in the same place (灾害信息员, else another post's holder) is asked to knock at the door ·
 * broadcast: the place's loudspeaker says it · duty: a duty officer becomes the owner · again: everybody of the post by telephone once more.
 */
export const stepKinds = ['notice', 'text', 'voice', 'next', 'superior', 'superior_text', 'superior_next', 'knock', 'broadcast', 'duty', 'again'] as const
export type StepKind = (typeof stepKinds)[number]

/** Ways that a step of people may take beside its own. A way that is not connected when the step comes is left out. */
export const wayKeys = ['sms', 'voice', 'wecom', 'dingtalk', 'email'] as const
export type Way = (typeof wayKeys)[number]

/** `after`: seconds since the callout began. `times` × `every`: the step is taken so often, so many seconds apart. */
export const step = z.object({
  kind: z.enum(stepKinds), after: z.number().int().min(0).max(86_400),
  times: z.number().int().min(1).max(20).optional(), every: z.number().int().min(60).max(7200).optional(),
  ways: z.array(z.enum(wayKeys)).min(1).max(5).optional(),
})
export type Step = z.infer<typeof step>

const ownWays: Partial<Record<StepKind, readonly Way[]>> = { notice: ['sms'], text: ['sms'], superior_text: ['sms'], voice: ['voice'], next: ['voice'], again: ['voice'], superior: ['sms', 'voice'], superior_next: ['sms', 'voice'], knock: ['sms', 'voice'] }
/** The ways of a step: its own unless the policy names others. */
export const waysOf = (s: Step): readonly Way[] => s.ways ?? ownWays[s.kind] ?? []

/** Every step on its own, in order of time: what the ladder climbs. */
export const expand = (list: readonly Step[]): Step[] =>
  list.flatMap(({ times = 1, every = 600, ...s }) => Array.from({ length: times }, (_, n) => ({ ...s, after: s.after + n * every })))

export const steps = z.array(step).min(2).max(20).superRefine((list, context) => {
  for (const fault of faultsOf(list)) context.addIssue({ code: 'custom', message: faultText(fault) })
})

/** Seconds by which a post of this level should have answered. */
export const marks = z.record(z.enum(['2', '3', '4', '5']), z.number().int().min(60).max(86_400))

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** 免打扰: within these hours of China only `channels` go; the others wait for their end. */
export const quiet = z.object({ from: hour, to: hour, channels: z.array(z.enum(wayKeys)).max(5) }).refine((q) => q.from !== q.to, '免打扰的起止不能相同')
export type Quiet = z.infer<typeof quiet>

export const policy = z.object({
  id: z.uuid(), level, version: z.number().int(), title: z.string(), steps: z.array(step), marks, reportAfter: z.number().int(),
  source: z.string(), verified: z.boolean(), createdAt: instant, createdBy: z.string(), retiredAt: instant.nullable(),
  reason: z.string().default(''), quiet: quiet.nullable().default(null), heedsQuiet: z.boolean().default(false),
})
export type Policy = z.infer<typeof policy>

export const policyEdit = z.object({
  /** The version that was on the page: a change made meanwhile by somebody else is not overwritten. */
  version: z.number().int(), steps, marks, reportAfter: z.number().int().min(60).max(86_400), source: z.string().trim().min(2).max(200), verified: z.boolean(),
  /** why this version is made */
  reason: z.string().trim().min(2).max(200),
  quiet: quiet.nullable().default(null), heedsQuiet: z.boolean().default(false),
})
export type PolicyEdit = z.infer<typeof policyEdit>

/** What a callout keeps of its policy: loops unrolled, so that a step's number means the same all along. */
export const policySnapshot = policy.pick({ title: true, version: true, steps: true, marks: true, reportAfter: true, source: true, verified: true, quiet: true, heedsQuiet: true })
export type PolicySnapshot = z.infer<typeof policySnapshot>
export const snapshotOf = (p: Policy): PolicySnapshot => ({ ...policySnapshot.parse(p), steps: expand(p.steps) })
