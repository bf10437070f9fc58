// 预警规则 rule: when something is an 报警 (alarm); 国家突发事件预警四级制, 突发事件应对法 art. 63. Not the 响应启动条件 of a plan.
import { z } from 'zod'
import { instant, level } from '#kit/contract'
import { drivers } from './conditions/kind.ts'
import { condition, driversOf, noHarder } from './conditions/list.ts'

export const levelWhen = z.object({ level, when: condition })
export type LevelWhen = z.infer<typeof levelWhen>

const month = z.number().int().min(1).max(12)
/** 水文测站分类 of SL 651 and whatever letters other networks use */
const stationKind = z.string().regex(/^[A-Z][A-Z0-9_]{0,19}$/)

/** The kind of warning that alarms of the rule are gathered into ('rain', 'typhoon', 'flood' …); null: they are alarms alone. */
const warningTrack = z.string().regex(/^[a-z_]{2,30}$/).nullable()

export const ruleForm = z.object({
  title: z.string().trim().min(2).max(60),
  /** null: the whole city */
  regionCode: z.string().min(6).max(12).nullable(),
  /** months of the year in China's time; all twelve = the whole year */
  months: z.array(month).min(1).max(12),
  /** null: every kind of station */
  stationKinds: z.array(stationKind).min(1).max(20).nullable(),
  levels: z.array(levelWhen).min(1).max(4),
  /** a level is left when what it measures is below threshold × factor (or below by the condition's own margin) … */
  clearFactor: z.number().min(0.1).max(1),
  /** … for so many minutes of observation time; what happens once ends after so many minutes */
  clearMinutes: z.number().int().min(0).max(10_080),
  warningTrack,
  enabled: z.boolean(),
  source: z.string().trim().min(2).max(300),
})
export type RuleForm = z.infer<typeof ruleForm>

export const driver = z.enum(drivers)
export const rule = ruleForm.extend({
  id: z.uuid(), driver, version: z.number().int(), regionName: z.string(), regionPath: z.string(),
  verifiedAt: instant.nullable(), verifiedBy: z.string().nullable(), changedAt: instant, changedBy: z.string(),
})
export type Rule = z.infer<typeof rule>

export const ruleVersion = z.object({
  version: z.number().int(), form: ruleForm, reason: z.string(), changedBy: z.string(), changedAt: instant,
  /** the trial on history that this version had; else the reason why it was switched on without one */
  trialId: z.uuid().nullable(), untried: z.string().nullable(),
})
export type RuleVersion = z.infer<typeof ruleVersion>

/** What makes the rule look; undefined where its conditions need different things. */
export function driverOf(levels: readonly LevelWhen[]): Rule['driver'] | undefined {
  const all = new Set(levels.flatMap((l) => driversOf(l.when)))
  return all.size === 1 ? [...all][0] : undefined
}

/** Two levels of which the severer is reached no later than the milder: the milder one could never stand. */
export function outOfOrder(list: readonly LevelWhen[]): [LevelWhen, LevelWhen] | undefined {
  for (const a of list)
    for (const b of list) if (a.level < b.level && noHarder(a.when, b.when)) return [a, b]
  return undefined
}

export const sameLevelTwice = (list: readonly LevelWhen[]): boolean => new Set(list.map((t) => t.level)).size < list.length

const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(sorted) : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)])) : value
const byLevel = (list: readonly LevelWhen[]) => [...list].sort((a, b) => a.level - b.level)

/** What the levels say, in whatever order they are written. */
export const wordsOfLevels = (list: readonly LevelWhen[]): string => JSON.stringify(sorted(byLevel(list)))

/** All that decides what trips: two forms with the same fingerprint raise the same alarms. */
export const fingerprint = (f: Pick<RuleForm, 'regionCode' | 'months' | 'stationKinds' | 'levels' | 'clearFactor' | 'clearMinutes'>): string =>
  JSON.stringify(sorted({ region: f.regionCode, months: [...f.months].sort((a, b) => a - b), kinds: f.stationKinds && [...f.stationKinds].sort(), levels: byLevel(f.levels), factor: f.clearFactor, minutes: f.clearMinutes }))
