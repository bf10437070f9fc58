// 预警规则 rule: when a gauge's rain is an 报警 (alarm); 国家突发事件预警四级制, 突发事件应对法 art. 63. Not the 响应启动条件 of a plan.
import { z } from 'zod'
import { instant, level } from '#kit/contract'

export const windowHours = [1, 3, 6, 12, 24] as const
export type Hours = (typeof windowHours)[number]

export const threshold = z.object({ level, hours: z.union(windowHours.map((h) => z.literal(h))), mm: z.number().positive().max(2000) })
export type Threshold = z.infer<typeof threshold>

const month = z.number().int().min(1).max(12)

export const ruleForm = z.object({
  title: z.string().trim().min(2).max(60),
  /** null: every gauge of the city */
  regionCode: z.string().min(6).max(12).nullable(),
  /** months of the year in China's time; all twelve = the whole year */
  months: z.array(month).min(1).max(12),
  levels: z.array(threshold).min(1).max(4),
  /** a level is left when its rain is below threshold × factor … */
  clearFactor: z.number().min(0.1).max(1),
  /** … for so many minutes of observation time */
  clearMinutes: z.number().int().min(0).max(1440),
  enabled: z.boolean(),
  source: z.string().trim().min(2).max(300),
})
export type RuleForm = z.infer<typeof ruleForm>

export const rule = ruleForm.extend({
  id: z.uuid(), kind: z.literal('rain'), version: z.number().int(), regionName: z.string(), regionPath: z.string(),
  verifiedAt: instant.nullable(), verifiedBy: z.string().nullable(), changedAt: instant, changedBy: z.string(),
})
export type Rule = z.infer<typeof rule>

export const ruleVersion = z.object({ version: z.number().int(), form: ruleForm, reason: z.string(), changedBy: z.string(), changedAt: instant })
export type RuleVersion = z.infer<typeof ruleVersion>

/** Two thresholds of which the severer is no harder to reach than the milder: the milder one could never stand. */
export function outOfOrder(list: readonly Threshold[]): [Threshold, Threshold] | undefined {
  for (const a of list)
    for (const b of list) if (a.level < b.level && a.hours >= b.hours && a.mm <= b.mm) return [a, b]
  return undefined
}

export const sameLevelTwice = (list: readonly Threshold[]): boolean => new Set(list.map((t) => t.level)).size < list.length

/** The same thresholds, in whatever order they are written. */
export const sameThresholds = (a: readonly Threshold[], b: readonly Threshold[]): boolean =>
  a.length === b.length && a.every((x) => b.some((y) => x.level === y.level && x.hours === y.hours && x.mm === y.mm))
