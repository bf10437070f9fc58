import { problem } from '#kit/errors'
import { say } from './conditions/list.ts'
import { colourOf } from './level.ts'
import type { LevelWhen } from './model.ts'

const words = (t: LevelWhen) => `${colourOf(t.level)}“${say(t.when, true)}”`

export const levelTwice = problem('rule.level_twice', 422, () => '同一级别写了两个条件，规则没有保存。每个级别只留一个。')
export const levelsOutOfOrder = problem('rule.levels_out_of_order', 422, (d: { severer: LevelWhen; milder: LevelWhen }) =>
  `${words(d.severer)}比${words(d.milder)}更容易达到，低级别永远不会出现，规则没有保存。请调整条件。`)
export const mixedConditions = problem('rule.mixed_conditions', 422, () =>
  '同一条规则里混用了不同来源的条件（测站数据、无数据、风圈、热点、地震只能各写一条规则），规则没有保存。请拆成几条规则。')
export const ruleChanged = problem('rule.changed_meanwhile', 409, (d: { version: number }) => `规则已被改为第 ${d.version} 版，您的修改没有保存。请按新版重新修改。`)
export const ruleNeedsRegion = problem('rule.unknown_region', 422, (d: { regionCode: string }) => `区划代码 ${d.regionCode} 不存在，规则没有保存。请重新选择适用地区。`)
export const ruleUntried = problem('rule.untried', 422, (_: object) => '这一版规则还没有用历史数据试算，没有启用，也没有保存。请先试算，或写明未经试算就启用的理由。')
export const trialReadingsOnly = problem('rule.trial_readings_only', 422, (_: object) => '只有按测站数据判断的规则可以用历史数据试算；无数据、风圈、热点、地震规则不能试算，启用时请写明理由。')
export const trialPeriod = problem('rule.trial_period', 422, (_: object) => '试算时段须在一年以内（过程线在两个月以内），且结束晚于开始。没有开始试算，请改时段。')
export const trialOver = problem('rule.trial_over', 409, (_: object) => '这次试算已经结束，不能再停止。结果没有改变。')
