import { problem } from '#kit/errors'
import { colourOf, type Level } from './level.ts'

type At = { level: Level; hours: number; mm: number }
const words = (t: At) => `${colourOf(t.level)} ${t.hours} 小时 ${t.mm} 毫米`

export const levelTwice = problem('rule.level_twice', 422, () => '同一级别写了两个阈值，规则没有保存。每个级别只留一个阈值。')
export const levelsOutOfOrder = problem('rule.levels_out_of_order', 422, (d: { severer: At; milder: At }) =>
  `${words(d.severer)}比${words(d.milder)}更容易达到，低级别永远不会出现，规则没有保存。请调整阈值。`)
export const ruleChanged = problem('rule.changed_meanwhile', 409, (d: { version: number }) => `规则已被改为第 ${d.version} 版，您的修改没有保存。请按新版重新修改。`)
export const ruleNeedsRegion = problem('rule.unknown_region', 422, (d: { regionCode: string }) => `区划代码 ${d.regionCode} 不存在，规则没有保存。请重新选择适用地区。`)
