// 举报 tip-off: a member of the public tells of a danger, an illegal act or a concealed accident (安全生产法 第七十三、七十四条; 安监总财〔2018〕19号).
// Not to be confused with 信息报告 report, which a unit owes, nor with 隐患 danger, which a tip-off becomes once it is verified.
import { z } from 'zod'
import { instant } from '#kit/contract'

export const kinds = ['danger', 'illegal', 'accident', 'other'] as const
export type Kind = (typeof kinds)[number]
export const states = ['received', 'transferred', 'duplicate', 'verifying', 'established', 'unfounded', 'proposed', 'approved', 'notified', 'claimed', 'forfeited', 'archived'] as const
export type State = (typeof states)[number]
export const steps = ['receive', 'transfer', 'join', 'verify', 'extend', 'establish', 'dismiss', 'propose', 'send_back', 'approve', 'notify', 'claim', 'forfeit', 'archive'] as const
export type StepKind = (typeof steps)[number]

/** 受理→(转办)→核查→认定→审批→通知→领取→归档: the states from which each step is taken, and where it leads. */
export const transitions: Readonly<Record<StepKind, { from: readonly (State | null)[]; to: State }>> = {
  receive: { from: [null], to: 'received' },
  transfer: { from: ['received', 'verifying'], to: 'transferred' },
  join: { from: ['received'], to: 'duplicate' },
  verify: { from: ['received'], to: 'verifying' },
  extend: { from: ['verifying'], to: 'verifying' },
  establish: { from: ['verifying'], to: 'established' },
  dismiss: { from: ['verifying'], to: 'unfounded' },
  propose: { from: ['established'], to: 'proposed' },
  send_back: { from: ['proposed'], to: 'established' },
  approve: { from: ['proposed'], to: 'approved' },
  notify: { from: ['approved'], to: 'notified' },
  claim: { from: ['notified'], to: 'claimed' },
  forfeit: { from: ['notified'], to: 'forfeited' },
  archive: { from: ['transferred', 'duplicate', 'unfounded', 'established', 'claimed', 'forfeited'], to: 'archived' },
}
export const mayStep = (step: StepKind, from: State | null): boolean => transitions[step].from.includes(from)

/** 安全生产法 第七十三条: a matter of another department is passed on; one in which people died is verified by the government of a county or above. */
export const articles = { verify: '安全生产领域举报奖励办法（安监总财〔2018〕19号）', accident: '安全生产法 第七十三条', claim: '安全生产领域举报奖励办法（安监总财〔2018〕19号）' } as const

const line = (most: number) => z.string().trim().max(most)
/** Whoever told: sealed as one text, and never seen again outside the vault but once, by two people. */
export const identity = z.object({ name: line(30).min(1), phone: line(20).regex(/^[0-9+\- ]{7,20}$/).optional(), idNumber: line(18).optional(), note: line(100).optional() })
export type Identity = z.output<typeof identity>
/** 联名: who else signs, one to a line, a name and perhaps a phone; null where a line is neither. */
export function othersOf(text: string): Identity[] | null {
  const people = text.split(/[\n;；]+/).map((one) => one.trim()).filter(Boolean).map((one) => {
    const [, name, phone] = /^([^\d]{1,30}?)[\s,，、:：]*([0-9+-]{7,20})?$/.exec(one) ?? []
    return identity.safeParse({ name, phone })
  })
  return people.every((one) => one.success) ? people.map((one) => one.data as Identity) : null
}

export const matter = z.object({
  regionCode: z.string().min(6).max(12), kind: z.enum(kinds), title: line(60).min(2), unitName: line(100).optional(), site: line(100).optional(), description: line(2000).min(4),
})
export type Matter = z.output<typeof matter>

export const reward = z.object({
  basis: z.enum(['fine', 'floor', 'concealed']), amount: z.number(), formula: z.string(), proposedAt: instant, proposedName: z.string(), approvedAt: instant.nullable(), approvedName: z.string().nullable(),
  notifiedAt: instant.nullable(), claimDueAt: instant.nullable(), claimedAt: instant.nullable(), paidName: z.string().nullable(), forfeitedAt: instant.nullable(),
})
export type Reward = z.output<typeof reward>
export const tipoff = z.object({
  id: z.uuid(), code: z.string(), regionCode: z.string(), regionPath: z.string(), place: z.string(), channel: z.enum(['web', 'phone']), anonymous: z.boolean(), reporters: z.number(), kind: z.enum(kinds), title: z.string(),
  unitName: z.string().nullable(), enterpriseId: z.uuid().nullable(), site: z.string().nullable(), description: z.string(), state: z.enum(states), receivedAt: instant, receivedBy: z.string(), verifyDueAt: instant, verifyArticle: z.string(), extendedAt: instant.nullable(),
  handlerId: z.uuid().nullable(), handlerName: z.string().nullable(), transferredTo: z.string().nullable(), firstId: z.uuid().nullable(), firstCode: z.string().nullable(), finding: z.string().nullable(), findingAt: instant.nullable(),
  dangerId: z.uuid().nullable(), fine: z.number().nullable(), grade: z.number().nullable(), deaths: z.number().nullable(), demo: z.boolean(), reward: reward.nullable(),
})
export type Tipoff = z.output<typeof tipoff>
export const stepRow = z.object({ step: z.enum(steps), fromState: z.enum(states).nullable(), toState: z.enum(states), note: z.string(), at: instant, byName: z.string() })
export const opening = z.object({ id: z.uuid(), reason: z.string(), askedAt: instant, askedBy: z.uuid(), askedName: z.string(), decidedAt: instant.nullable(), decidedName: z.string().nullable(), granted: z.boolean().nullable(), shownAt: instant.nullable() })
export type Opening = z.output<typeof opening>

/** What the reporter is told: nothing of how, by whom, or of anyone else. */
export type PublicStage = 'received' | 'checking' | 'passed_on' | 'done' | 'claim' | 'closed'
export const publicStage = (state: State): PublicStage =>
  ({ received: 'received', transferred: 'passed_on', duplicate: 'done', verifying: 'checking', established: 'checking', unfounded: 'done', proposed: 'checking', approved: 'checking', notified: 'claim', claimed: 'closed', forfeited: 'closed', archived: 'closed' } as const)[state]
