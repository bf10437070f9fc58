// 安全生产巡查 patrol: a team of the city's safety committee goes over how a county looks after work safety (institutions and mechanisms), not over one enterprise: that is 检查 inspection.
import { z } from 'zod'
import { day, instant } from '#kit/contract'

/** 动员 听取汇报 查阅资料 个别谈话 暗访抽查 反馈 问题移交清单 整改报告 回头看 */
export const steps = ['mobilization', 'briefing', 'records', 'interviews', 'unannounced', 'feedback', 'handover', 'rectification', 'look_back'] as const
export const step = z.enum(steps)
export type Step = (typeof steps)[number]
export const stages = ['planned', ...steps, 'closed'] as const
export type Stage = (typeof stages)[number]

/** These three go on side by side once the county has reported. */
const together: ReadonlySet<Step> = new Set(['records', 'interviews', 'unannounced'])
/** What has to be done before a step. */
export const before = (s: Step): Step[] => steps.slice(0, steps.indexOf(s)).filter((b) => !(together.has(s) && together.has(b)))
export const lacking = (done: ReadonlySet<Step>, s: Step): Step[] => before(s).filter((b) => !done.has(b))
/** Steps that come of verbs of their own: handing over, reporting, judging. */
export const ofVerbs: ReadonlySet<Step> = new Set(['handover', 'rectification', 'look_back'])
/** The furthest step that is done. */
export const stageOf = (done: ReadonlySet<Step>): Stage => steps.filter((s) => done.has(s)).at(-1) ?? 'planned'

export const kinds = ['responsibility', 'institution', 'mechanism', 'supervision', 'site'] as const
export const newIssue = z.object({
  kind: z.enum(kinds), content: z.string().trim().min(4).max(1000), basis: z.string().trim().max(300).default(''), /** 县委、县政府 or a department */ owner: z.string().trim().max(80).default(''),
  dueOn: day.nullable().default(null), /** a finding on site: it becomes a danger when it is handed over */ enterpriseId: z.uuid().nullable().default(null),
})
export type NewIssue = z.output<typeof newIssue>
export const issue = newIssue.extend({
  enterpriseName: z.string().nullable(), id: z.uuid(), no: z.int(), foundBy: z.string(), foundAt: instant, handedOverAt: instant.nullable(), dangerId: z.uuid().nullable(), rectifiedOn: day.nullable(), rectifiedNote: z.string(), rectifiedName: z.string().nullable(),
  verdict: z.literal('resolved').nullable(), judgedName: z.string().nullable(), judgedAt: instant.nullable(), judgedNote: z.string(), rounds: z.int(),
})
export type Issue = z.output<typeof issue>
export const stepRow = z.object({ step, plannedOn: day.nullable(), doneOn: day.nullable(), people: z.string(), note: z.string(), doneBy: z.string().nullable() })
export type StepRow = z.output<typeof stepRow>
