// 事故调查 investigation: one per accident, from the forming of the team to the closing of the file (国务院令第493号 art. 19–34, 安全生产法 art. 86).
// Not to be confused with 事故报告 (the report of what happened, accidents) or 行政处罚案件 (a penalty case).
import { z } from 'zod'
import { day, instant } from '#kit/contract'

export const states = ['opened', 'investigating', 'suspended', 'submitted', 'reviewed', 'approved', 'enforcing', 'published', 'evaluated', 'closed'] as const
export type State = (typeof states)[number]
export const verbs = ['open', 'begin', 'suspend', 'resume', 'escalate', 'submit', 'return', 'review', 'approve', 'enforce', 'publish', 'evaluate', 'close'] as const
export type Verb = (typeof verbs)[number]

/** 状态表: from where a verb leads where. The constraint `investigation_step_known` of the database is the same table; a test holds the two together. */
export const transitions: readonly { from: State | null; verb: Verb; to: State }[] = [
  { from: null, verb: 'open', to: 'opened' },
  { from: 'opened', verb: 'begin', to: 'investigating' },
  { from: 'investigating', verb: 'suspend', to: 'suspended' },
  { from: 'suspended', verb: 'resume', to: 'investigating' },
  // the government above forms a team of its own
  ...(['opened', 'investigating', 'suspended', 'submitted'] as const).map((from) => ({ from, verb: 'escalate' as const, to: 'opened' as const })),
  { from: 'investigating', verb: 'submit', to: 'submitted' },
  { from: 'submitted', verb: 'return', to: 'investigating' },
  { from: 'submitted', verb: 'review', to: 'reviewed' }, // 挂牌督办 alone
  { from: 'reviewed', verb: 'return', to: 'investigating' },
  { from: 'submitted', verb: 'approve', to: 'approved' },
  { from: 'reviewed', verb: 'approve', to: 'approved' },
  { from: 'approved', verb: 'enforce', to: 'enforcing' },
  { from: 'enforcing', verb: 'publish', to: 'published' },
  { from: 'published', verb: 'evaluate', to: 'evaluated' },
  { from: 'evaluated', verb: 'close', to: 'closed' },
]
export const next = (from: State, verb: Verb): State | null => transitions.find((t) => t.from === from && t.verb === verb)?.to ?? null
export const verbsFrom = (from: State): Verb[] => transitions.filter((t) => t.from === from).map((t) => t.verb)

/** The way of a case as it is drawn; `suspended` stands on `investigating`, and the review on the way of a listed case alone. */
export const path = (listed: boolean): State[] => (['opened', 'investigating', 'submitted', ...(listed ? ['reviewed' as const] : []), 'approved', 'enforcing', 'published', 'evaluated', 'closed'] as State[])
/** How many steps of that way lie behind. */
export const stepAt = (state: State, listed: boolean): number => state === 'closed' ? path(listed).length : path(listed).indexOf(state === 'suspended' ? 'investigating' : state)

export const leads = ['county', 'city', 'other'] as const
export type Lead = (typeof leads)[number]
export const beforeApproval: readonly State[] = ['opened', 'investigating', 'suspended', 'submitted', 'reviewed']

/** 调查组成员 (art. 22–24). `partner`: whom the place of the unit sends (art. 21); `unit`: of the unit itself, where it was entrusted (art. 19). */
export const bodies = ['government', 'emergency', 'sector', 'supervision', 'police', 'union', 'procuratorate', 'expert', 'partner', 'unit'] as const
export type Body = (typeof bodies)[number]
const required: readonly Body[] = ['government', 'emergency', 'sector', 'supervision', 'police', 'union', 'procuratorate']

/** Which bodies the team still lacks; a unit that investigates by itself makes its own (art. 19 para. 3). */
export const bodiesMissing = (there: readonly Body[], given: { entrusted: boolean; partner: boolean }): Body[] =>
  given.entrusted ? (there.includes('unit') ? [] : ['unit']) : [...required, ...(given.partner ? ['partner' as const] : [])].filter((body) => !there.includes(body))

export const clauses = ['cause', 'liability', 'rectification', 'education'] as const
export type Clause = (typeof clauses)[number]

/** How other enterprises are like the one where it happened. */
export const likenesses = ['industry', 'sector', 'features'] as const
export const parties = ['unit', 'person'] as const
export const penalties = ['party_discipline', 'administrative_discipline', 'administrative_penalty', 'criminal', 'organization', 'internal'] as const
export const results = ['done', 'partly', 'not'] as const

/** 调查报告 (art. 30) with the assessment of the rescue (生产安全事故应急条例 art. 27). */
export const parts = ['profile', 'course', 'casualties', 'directCause', 'indirectCause', 'nature', 'liability', 'prevention', 'rescue'] as const
export const findings = z.object(Object.fromEntries(parts.map((p) => [p, z.string().trim().max(8000).optional()])) as Record<(typeof parts)[number], z.ZodOptional<z.ZodString>>)
export type Findings = z.output<typeof findings>
export const partsMissing = (f: Findings): (typeof parts)[number][] => parts.filter((p) => (f[p]?.trim().length ?? 0) < 2)

const grade = z.number().int().min(1).max(4).nullable()
export const accident = z.object({
  id: z.uuid(), name: z.string(), occurredOn: day, unitName: z.string().nullable(), enterpriseId: z.uuid().nullable(), category: z.string().nullable(), type: z.string().nullable(), industry: z.string().nullable(),
  deaths: z.number().nullable(), missing: z.number().nullable(), seriousInjuries: z.number().nullable(), minorInjuries: z.number().nullable(), grade, provisional: z.boolean(), ledBy: z.string().nullable(),
})
export type Accident = z.output<typeof accident>

const clockKeys = ['report', 'approval', 'listing', 'evaluation'] as const
export const clock = z.object({
  key: z.enum(clockKeys), article: z.string(), verified: z.boolean(), dueOn: day, metOn: day.nullable(), paused: z.boolean(), soonDays: z.number(),
  /** why the day is not the first one: pauses and an extension, in days */
  pausedDays: z.number(), extendedDays: z.number(),
})
export type Clock = z.output<typeof clock>

export const summary = z.object({
  id: z.uuid(), accidentId: z.uuid(), accidentName: z.string(), occurredOn: day, place: z.string(), deaths: z.number().nullable(), grade, state: z.enum(states), stateSince: day, lead: z.enum(leads), authority: z.string(),
  escalatedOn: day.nullable(), listedOn: day.nullable(), submittedOn: day.nullable(), approvedOn: day.nullable(), closedOn: day.nullable(), demo: z.boolean(), revision: z.number(),
  units: z.number(), people: z.number(), clock: clock.nullable(), late: z.boolean(),
})
export type Summary = z.output<typeof summary>

export const step = z.object({ seq: z.number(), fromState: z.string().nullable(), verb: z.enum(verbs), toState: z.enum(states), at: instant, byName: z.string(), note: z.string(), doc: z.string().nullable() })
export const file = z.object({ id: z.uuid(), name: z.string(), mime: z.string(), bytes: z.number(), addedAt: instant, addedBy: z.string() })
export const member = z.object({ id: z.uuid(), name: z.string(), organization: z.string(), body: z.enum(bodies), leader: z.boolean(), declaredAt: instant, signedOn: day.nullable(), removedOn: day.nullable(), removedReason: z.string().nullable() })
export type Member = z.output<typeof member>
export const appraisal = z.object({ id: z.uuid(), subject: z.string(), agency: z.string(), fromOn: day, untilOn: day.nullable(), conclusion: z.string().nullable() })
export type Appraisal = z.output<typeof appraisal>
export const extension = z.object({ id: z.uuid(), days: z.number(), reason: z.string(), askedAt: instant, askedBy: z.uuid().nullable(), askedByName: z.string(), decidedAt: instant.nullable(), decidedByName: z.string().nullable(), granted: z.boolean().nullable(), doc: z.string().nullable() })
export type Extension = z.output<typeof extension>
export const accountability = z.object({
  id: z.uuid(), party: z.enum(parties), name: z.string(), post: z.string().nullable(), measure: z.enum(penalties), detail: z.string(), amount: z.number().nullable(), state: z.enum(['proposed', 'decided', 'done']),
  proposedOn: day, decidedOn: day.nullable(), decidedDoc: z.string().nullable(), doneOn: day.nullable(), evidence: z.string().nullable(), fileId: z.uuid().nullable(), revision: z.number(),
})
export type Accountability = z.output<typeof accountability>
export const evaluationItem = z.object({ result: z.enum(results), evidence: z.string(), fileId: z.uuid().nullable(), opinion: z.string(), at: instant, byName: z.string() })
export const measure = z.object({ id: z.uuid(), text: z.string(), unit: z.string(), dueOn: day.nullable(), evaluation: evaluationItem.nullable() })
export type Measure = z.output<typeof measure>
export const evaluation = z.object({ startOn: day, dueOn: day, doneOn: day.nullable(), doneBy: z.string().nullable(), opinion: z.string().nullable(), publicationUrl: z.string().nullable() })
export const gate = z.object({ clause: z.enum(clauses), evidence: z.string(), fileId: z.uuid().nullable(), at: instant, byName: z.string() })
export type Gate = z.output<typeof gate>
