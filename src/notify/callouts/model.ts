// 叫应 callout: a warning is put to every duty holder until a person answers. Not 通知 (a notice, which asks for nothing).
// 未叫醒 un-woken: no one of the post, A or B, has answered, while the superior's chain is still running.
import { z } from 'zod'
import { instant, level } from '#kit/contract'
import { policySnapshot } from '#notify/policies/web'

/** calling 叫应中 · answered 已应答 · covered 同岗已应 · unwoken 未叫醒: every person called is in exactly one. */
export const callStates = ['calling', 'answered', 'covered', 'unwoken'] as const
export type CallState = (typeof callStates)[number]

/** woken: somebody of the post is coming · unmanned 无人到岗: those who answered can't come · unwoken: nobody answered. */
export const postStates = ['calling', 'unwoken', 'unmanned', 'woken'] as const
export type PostState = (typeof postStates)[number]

/** received 收到 · cannot_come 无法到岗 · handed_over 转派 */
export const answers = ['received', 'cannot_come', 'handed_over'] as const
export type Answer = (typeof answers)[number]
export type Via = 'link' | 'voice' | 'phone' | 'desk'

/** holder: of the post · superior: of the post above, asked to send somebody · stand_in 代岗: named for it while the callout runs · knock 上门: asked to knock at the door */
export const callRoles = ['holder', 'superior', 'stand_in', 'knock'] as const
export type CallRole = (typeof callRoles)[number]

/** sending → sent → delivered → heard; `unknown`: the gateway gave no clear answer and is asked again; withdrawn: no longer needed. */
export const attemptStates = ['queued', 'sending', 'sent', 'delivered', 'heard', 'failed', 'unknown', 'withdrawn'] as const
export type AttemptState = (typeof attemptStates)[number]

/** What an officer writes down after reading it down the phone. no_answer 未接 is an attempt, never an answer. */
export const spokenResult = z.enum([...answers, 'no_answer'])

export const counts = z.object({
  due: z.number(), sent: z.number(), delivered: z.number(), heard: z.number(),
  answered: z.number(), covered: z.number(), calling: z.number(), unwoken: z.number(),
})
export type Counts = z.infer<typeof counts>

export const callout = z.object({
  id: z.uuid(), number: z.string().nullable(), subjectKind: z.string(), subjectId: z.string(), round: z.number().int(), level, title: z.string(), message: z.string(),
  policy: policySnapshot, regionPath: z.string(), regionName: z.string().nullable(), drill: z.boolean(), startedAt: instant, startedBy: z.string(),
  endedAt: instant.nullable(), endReason: z.string().nullable(),
})
export type Callout = z.infer<typeof callout>

export const calloutRow = callout.omit({ policy: true, message: true }).extend(counts.shape)

/** A line of the county → town → village table. `own`: the posts that stand on the region itself. */
export const regionCounts = counts.extend({ code: z.string(), name: z.string(), path: z.string(), level: z.number().int(), own: z.boolean(), leaf: z.boolean() })

export const person = z.object({
  callId: z.uuid(), calloutPostId: z.uuid(), title: z.string(), regionName: z.string(), regionPath: z.string(), postLevel: z.number().int(), rank: z.string(),
  personName: z.string(), phoneMask: z.string().nullable(), state: z.enum(callStates), postState: z.enum(postStates), answer: z.enum(answers).nullable(),
  /** the last word of each channel, oldest first */
  tried: z.array(z.object({ channel: z.string(), state: z.enum(attemptStates), times: z.number().int(), reason: z.string().nullable() })),
  nextKind: z.string().nullable(), nextAt: instant.nullable(), markAt: instant.nullable(), ownerKind: z.string().nullable(), ownerName: z.string().nullable(),
})
export type Person = z.infer<typeof person>

export const attempt = z.object({
  id: z.uuid(), channel: z.string(), step: z.number().int(), state: z.enum(attemptStates), reason: z.string().nullable(), queuedAt: instant, sentAt: instant.nullable(),
  deliveredAt: instant.nullable(), heardAt: instant.nullable(), endedAt: instant.nullable(), keyPressed: z.string().nullable(), seconds: z.number().nullable(), madeBy: z.string().nullable(), dueAt: instant, recording: z.string().nullable(), readBack: z.string().nullable(),
})
/** What the monthly contact tests have shown of his number: the newest, and of the last six how many he confirmed. */
export const tested = z.object({ asked: z.number().int(), confirmed: z.number().int(), month: z.string(), result: z.enum(['confirmed', 'wrong', 'failed', 'silent']) })
export const ladderCall = z.object({
  callId: z.uuid(), role: z.enum(callRoles), rank: z.string(), personName: z.string(), phoneMask: z.string().nullable(), title: z.string(), state: z.enum(callStates),
  answer: z.enum(answers).nullable(), answeredAt: instant.nullable(), answeredVia: z.string().nullable(), answeredBy: z.string().nullable(), note: z.string().nullable(), lon: z.number().nullable(), lat: z.number().nullable(), handedTo: z.string().nullable(), namedBy: z.string().nullable(), tested: tested.nullable(), attempts: z.array(attempt),
})
export const ladder = z.object({
  calloutPostId: z.uuid(), title: z.string(), regionName: z.string(), charge: z.string(), state: z.enum(postStates), nextStep: z.number().int().nullable(), nextKind: z.string().nullable(),
  nextAt: instant.nullable(), markAt: instant.nullable(), ownerKind: z.string().nullable(), ownerName: z.string().nullable(), ownedAt: instant.nullable(), wokenAt: instant.nullable(), calls: z.array(ladderCall),
})
export type Ladder = z.infer<typeof ladder>

export const levelWord = (l: number): string => ['', '红色', '橙色', '黄色', '蓝色'][l] ?? ''

/** The sentence an officer reads down the phone; the one called must say it back. */
export const readAloud = (c: { level: number; title: string; message: string; regionName: string | null }): string =>
  `这里是${c.regionName ?? ''}防汛抗旱指挥部。${levelWord(c.level)}：${c.title}。${c.message}请立即到岗，确认危险区人员全部转移，收到请复述。`
