// 考核 assessment: once a year, by a tree of indicators of 100 points, of counties, departments, or (绩效) staff. Not 巡查 patrol, which looks at how a county governs safety; not 评估 evaluation of an accident's measures.
import { z } from 'zod'
import { day, id, instant } from '#kit/contract'

export const states = ['drafting', 'self', 'scoring', 'appeal', 'confirming', 'final'] as const
export const state = z.enum(states)
export type State = z.output<typeof state>
/** Forward step by step; back from the second person's look to the appeals. */
export const transitions: Readonly<Record<State, readonly State[]>> = { drafting: ['self'], self: ['scoring'], scoring: ['appeal'], appeal: ['confirming'], confirming: ['final', 'appeal'], final: [] }
export const mayGo = (from: State, to: State): boolean => transitions[from].includes(to)

export const targetKinds = ['county', 'department', 'staff'] as const
export type TargetKind = (typeof targetKinds)[number]
const count = z.number().int()

/** [from, share of the weight in %], the highest first: at 12 with [[10, 100], [5, 60], [0, 0]] all of it. */
export const steps = z.array(z.tuple([z.number(), z.number().min(0).max(100)])).max(20).refine((all) => all.every(([from], i) => i === 0 || from < (all[i - 1] as [number, number])[0]), '起点应由大到小')
export const indicatorInput = z.object({
  ref: z.string().trim().min(1).max(20), parent: z.string().max(20).nullable().default(null), name: z.string().trim().min(2).max(120), weight: z.number().positive().max(100).nullable().default(null), applies: z.enum(['all', ...targetKinds]).default('all'),
  rule: z.string().trim().max(1000).default(''), proof: z.string().trim().max(300).default(''), figureKey: z.string().max(80).nullable().default(null), figureParams: z.record(z.string(), z.unknown()).default({}), steps: steps.default([]),
})
export type IndicatorInput = z.output<typeof indicatorInput>
export const indicator = z.object({ id, parentId: id.nullable(), ordinal: count, name: z.string(), weight: z.number().nullable(), applies: z.enum(['all', ...targetKinds]), rule: z.string(), proof: z.string(), source: z.enum(['manual', 'figure']), figureKey: z.string().nullable(), figureParams: z.record(z.string(), z.unknown()), steps: z.array(z.tuple([z.number(), z.number()])) })
export type Indicator = z.output<typeof indicator>

export const member = z.object({ id, organizationId: id, department: z.string(), name: z.string(), leads: z.boolean() })
export const group = z.object({ id, no: count, name: z.string(), members: z.array(member) })
export const target = z.object({
  id, kind: z.enum(targetKinds), name: z.string(), regionCode: z.string(), organizationId: id.nullable(), groupNo: count.nullable(), vetoReason: z.string().nullable(), vetoBy: z.string().nullable(),
  self: z.number().nullable(), selfCount: count, given: z.number().nullable(), givenCount: count, appeals: count, appealsOpen: count, total: z.number().nullable(), band: z.string().nullable(), rank: count.nullable(),
})
export type Target = z.output<typeof target>
export const score = z.object({ indicatorId: id, stage: z.enum(['self', 'group', 'appeal']), points: z.number(), note: z.string(), figure: z.number().nullable(), member: z.string().nullable(), byName: z.string(), at: instant })
export type Score = z.output<typeof score>
export const appeal = z.object({ id, indicatorId: id, reason: z.string(), byName: z.string(), at: instant, dueOn: day, overdue: z.boolean(), answer: z.string().nullable(), upheld: z.boolean().nullable(), answeredBy: z.string().nullable(), answeredAt: instant.nullable() })
export type Appeal = z.output<typeof appeal>
export const assessment = z.object({ id, kind: z.enum(['unit', 'staff']), year: count, heldIn: count, title: z.string(), state, targets: count, groups: count, departments: count, madeBy: z.string(), madeAt: instant })
export type Assessment = z.output<typeof assessment>
const band = z.object({ name: z.string().trim().min(1).max(20), nameEn: z.string().trim().min(1).max(20), fromPoints: z.number().min(0).max(100), /** the best that one with a veto can be */ withVeto: z.boolean() })
/** Each name and each number once, one that begins at 0, one at most that caps a veto. */
export const bandsInput = z.array(band).min(2).max(8).refine((all) => new Set(all.map((b) => b.name)).size === all.length && new Set(all.map((b) => b.fromPoints)).size === all.length && all.some((b) => b.fromPoints === 0) && all.filter((b) => b.withVeto).length <= 1, '等次的名称和起点分不能重复，须有从 0 分起的一档，一票否决的上限至多一档')
export const scheme = z.object({
  kind: z.enum(['unit', 'staff']), /** the first year whose work it judges */ fromYear: count, appealDays: count, bands: z.array(band), source: z.string(), reason: z.string(), version: count,
  changedAt: instant, changedBy: z.string(), verifiedAt: instant.nullable(), verifiedBy: z.string().nullable(), /** the asker set it: another one verifies it */ own: z.boolean(),
})
export type Scheme = z.output<typeof scheme>
export type Band = Pick<z.output<typeof band>, 'name' | 'fromPoints' | 'withVeto'>

type Weighed = Pick<Indicator, 'weight' | 'applies'>
/** What counts for a kind of target: the leaves that apply to it. */
export const leavesFor = <I extends Weighed>(indicators: readonly I[], kind: TargetKind): I[] => indicators.filter((i) => i.weight !== null && (i.applies === 'all' || i.applies === kind))
/** Sums of hundredths, so that 33.3 three times is not 99.89999. */
export const sumOf = (numbers: readonly number[]): number => Math.round(numbers.reduce((sum, n) => sum + Math.round(n * 100), 0)) / 100
export const weightOf = (indicators: readonly Weighed[], kind: TargetKind): number => sumOf(leavesFor(indicators, kind).map((i) => i.weight as number))

/** Points for a value; null where there is none: missing is not nothing. */
export function pointsFor(value: number | null, weight: number, table: readonly (readonly [number, number])[]): number | null {
  if (value === null) return null
  const share = table.find(([from]) => value >= from)?.[1] ?? 0
  return Math.round(weight * share) / 100
}

/** Bands from the highest; whoever has a veto gets at best the band that is marked for it. */
export function bandOf(total: number, veto: boolean, bands: readonly Band[]): string | null {
  const sorted = bands.toSorted((a, b) => b.fromPoints - a.fromPoints), cap = sorted.findIndex((b) => b.withVeto)
  const at = sorted.findIndex((b) => total >= b.fromPoints)
  return sorted[veto && cap >= 0 ? Math.max(at, cap) : at]?.name ?? null
}

/** Same score, same rank; after two firsts comes a third. */
export function ranked<T extends { total: number }>(rows: readonly T[]): (T & { rank: number })[] {
  return rows.map((row) => ({ ...row, rank: 1 + rows.filter((other) => other.total > row.total).length }))
}
