// 隐患 danger: what violates a rule or may cause an accident, at one place, found by somebody (安全生产法 art. 41; 原安监总局令第16号). One state machine for every source.
// Not to be confused with 危险源 hazard or 风险点 risk point, which are there by nature and are controlled, not removed. Pure.
import { addDays } from '#kit/calendar/web'

/** 登记 · 定级 · 五落实（交办） · 整改中 · 申请验收 · 复查合格 · 销号 */
export const statuses = ['found', 'graded', 'assigned', 'rectifying', 'rectified', 'rechecked', 'cleared'] as const
export type Status = (typeof statuses)[number]
export const sources = ['self_check', 'inspection', 'patrol', 'tip_off', 'accident', 'programme'] as const
export type Source = (typeof sources)[number]
export type Grade = 'general' | 'major'
/** How far up an overdue danger has been told: 属地镇街与监管部门 · 县级安办清单 · 市安办清单，建议挂牌或移送 */
export const escalations = ['town', 'county', 'city'] as const
export type Escalation = (typeof escalations)[number]

/** What each step does to the state; `to: null` leaves it. I-6 is checked against this table by SQL. */
export const transitions = {
  found: { from: [], to: 'found' },
  graded: { from: ['found', 'graded'], to: 'graded' },
  assigned: { from: ['graded', 'assigned'], to: 'assigned' },
  started: { from: ['assigned'], to: 'rectifying' },
  rectified: { from: ['rectifying'], to: 'rectified' },
  failed: { from: ['rectified'], to: 'rectifying' },
  passed: { from: ['rectified'], to: 'rechecked' },
  countersigned: { from: ['rechecked'], to: 'rechecked' },
  cleared: { from: ['rechecked'], to: 'cleared' },
  fixed_on_spot: { from: ['found', 'graded'], to: 'cleared' },
  extension_asked: { from: ['assigned', 'rectifying'], to: null },
  extension_granted: { from: ['assigned', 'rectifying'], to: null },
  extension_refused: { from: ['assigned', 'rectifying'], to: null },
  supervised: { from: ['graded', 'assigned', 'rectifying', 'rectified', 'rechecked'], to: null },
  progress: { from: ['assigned', 'rectifying', 'rectified', 'rechecked'], to: null },
  listed: { from: ['graded', 'assigned', 'rectifying', 'rectified', 'rechecked'], to: null },
  referred: { from: ['found', 'graded', 'assigned', 'rectifying', 'rectified', 'rechecked'], to: null },
  reminded: { from: ['graded', 'assigned', 'rectifying', 'rectified', 'rechecked', 'cleared'], to: null },
  escalated: { from: ['assigned', 'rectifying', 'rectified'], to: null },
  looked_back: { from: ['cleared'], to: null },
} as const satisfies Record<string, { from: readonly Status[]; to: Status | null }>
export type StepKind = keyof typeof transitions
export const stepKinds = Object.keys(transitions) as StepKind[]

export const mayGo = (status: Status, kind: StepKind): boolean => (transitions[kind].from as readonly Status[]).includes(status)
export const nextOf = (status: Status, kind: StepKind): Status => transitions[kind].to ?? status

/** 五落实: 责任（单位、人、监管部门）· 措施 · 资金 · 时限 · 预案. Compulsory for a major danger before it is rectified; a general one needs the unit and the limit. */
export type Assignment = { unit: string; person?: string | null; department?: string | null; measures?: string | null; funds?: number | null; dueOn: string; contingency?: string | null }
export const fivefold = ['person', 'department', 'measures', 'funds', 'contingency'] as const
export const missingOfFive = (a: Readonly<Record<string, unknown>>): string[] => ['unit', 'dueOn', ...fivefold].filter((key) => a[key] === undefined || a[key] === null || a[key] === '')

/** 治理方案六项 the plan of a major danger: 目标任务, 方法措施, 经费物资, 机构人员, 时限要求, 安全措施和应急预案 (16号令). */
export const planItems = ['goal', 'methods', 'means', 'people', 'schedule', 'safety'] as const
export type Plan = Record<(typeof planItems)[number], string>

/** A danger as its verbs need it. */
export type Danger = {
  id: string; version: number; code: string; title: string; status: Status; grade: Grade | null; source: Source; regionPath: string; enterpriseId: string | null
  foundOn: string; unit: string | null; dueOn: string | null; rectifiedOn: string | null; recheckDueOn: string | null; lookBackOn: string | null; extensionTo: string | null; extensionByKey: string | null
  onSpot: boolean; overdue: boolean; escalation: Escalation | null; listedOn: string | null; referredOn: string | null; leader: string | null; hooked: string | null
  rectifiedBy: string | null; rectifiedByKey: string | null; recheckedByKey: string | null; clearedByTwoKey: string | null; photosBefore: boolean
}

/** The last day of the month that a day lies in. */
export const monthEnd = (day: string): string => addDays(`${new Date(Date.parse(`${day.slice(0, 7)}-01T00:00:00Z`) + 32 * 86_400_000).toISOString().slice(0, 7)}-01`, -1)
/** Which hints stand in what was written. They propose a criterion, nothing more. */
export const proposed = (hints: readonly string[], text: string): string[] => hints.filter((word) => word.length > 0 && text.includes(word))
