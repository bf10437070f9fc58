// A rule as the duty officer would say it.
import { driversOf, easingsOf, leavesOf, say } from './conditions/list.ts'
import { colourOf, romanOf } from './level.ts'
import type { RuleForm } from './model.ts'

type Said = Pick<RuleForm, 'months' | 'stationKinds' | 'levels' | 'clearFactor' | 'clearMinutes'>

function season(months: readonly number[], zh: boolean): string {
  if (months.length === 12) return zh ? '全年' : 'All year'
  const sorted = [...months].sort((a, b) => a - b)
  const run = sorted.at(-1)! - sorted[0]! + 1 === sorted.length
  const text = run && sorted.length > 1 ? `${sorted[0]}—${sorted.at(-1)}` : sorted.join(zh ? '、' : ', ')
  return zh ? `${text} 月` : `Months ${text}`
}

// SL 651-2014, classes of stations
const stationWords: Record<string, [zh: string, en: string]> = {
  P: ['雨量站', 'rain gauge'], H: ['河道站', 'river station'], K: ['水库站', 'reservoir station'], Z: ['闸坝站', 'gate station'], D: ['泵站', 'pump station'], T: ['潮位站', 'tide station'],
  M: ['墒情站', 'soil station'], G: ['地下水站', 'groundwater station'], Q: ['水质站', 'water quality station'], I: ['取水口', 'intake'], O: ['排水口', 'outlet'],
}
export const stationKindWord = (kind: string, zh: boolean): string => stationWords[kind]?.[zh ? 0 : 1] ?? kind

function whose(rule: Said, zh: boolean): string {
  const driver = driversOf(rule.levels[0]?.when ?? { kind: 'all', of: [] })[0] ?? 'reading'
  if (driver === 'storm') return zh ? '任一乡镇' : 'any town'
  if (driver === 'hotspot') return zh ? '任一卫星热点' : 'any hotspot'
  if (driver === 'quake') return zh ? '及周边' : 'earthquakes around'
  if (rule.stationKinds) return zh ? `任一${rule.stationKinds.map((k) => stationKindWord(k, zh)).join('、')}` : `any ${rule.stationKinds.map((k) => stationKindWord(k, zh)).join(', ')}`
  return onlyRain(rule) ? (zh ? '任一雨量站' : 'any rain gauge') : zh ? '任一测站' : 'any station'
}

const onlyRain = (rule: Said) => rule.levels.every((l) => leavesOf(l.when).every((c) => c.kind === 'rain'))

function clearing(rule: Said, zh: boolean): string {
  const percent = Math.round(rule.clearFactor * 100), minutes = rule.clearMinutes
  const driver = driversOf(rule.levels[0]?.when ?? { kind: 'all', of: [] })[0]
  if (driver === 'clock') return zh ? '恢复来数即解除' : 'cleared when it is heard again'
  if (driver === 'hotspot' || driver === 'quake') return zh ? `发生 ${minutes} 分钟后自动解除` : `cleared ${minutes} min after it happened`
  if (driver === 'storm') return zh ? `不再符合该级条件满 ${minutes} 分钟，降级或解除` : `lowered or cleared ${minutes} min after the level's condition has gone`
  const ways = new Set(rule.levels.flatMap((l) => easingsOf(l.when)))
  if (!ways.has('margin')) return zh ? `${onlyRain(rule) ? '雨量' : ''}低于该级阈值的 ${percent}% 满 ${minutes} 分钟，降级或解除` : `lowered or cleared after ${minutes} min below ${percent}% of the level's threshold`
  const margins = new Set(rule.levels.flatMap((l) => leavesOf(l.when)).flatMap((c) => ('margin' in c ? [c.margin] : [])))
  const back = margins.size === 1 ? String([...margins][0]) : ''
  const factor = ways.has('factor') ? (zh ? `（累计与变化率按 ${percent}%）` : ` (${percent}% for sums and rates)`) : ''
  return zh ? `比该级阈值回落${back ? ` ${back} 以上` : '各自的回落量'}${factor}满 ${minutes} 分钟，降级或解除` : `lowered or cleared after ${minutes} min back over the threshold by ${back || 'its margin'}${factor}`
}

export type Spoken = { head: string; levels: { level: 1 | 2 | 3 | 4; text: string }[]; clear: string }

/** The parts of the sentence, so that a page can put a badge before each level. */
export function speak(rule: Said, regionName: string, locale: 'zh' | 'en' = 'zh'): Spoken {
  const zh = locale === 'zh'
  return {
    head: zh ? `${season(rule.months, zh)}，${regionName}${whose(rule, zh)}` : `${season(rule.months, zh)}: ${whose(rule, zh)} in ${regionName}`,
    levels: [...rule.levels].sort((a, b) => a.level - b.level).map((t) => ({ level: t.level, text: zh ? `${say(t.when, zh)}（${colourOf(t.level)}，${romanOf(t.level)}级）` : `${say(t.when, zh)} (level ${romanOf(t.level)})` })),
    clear: clearing(rule, zh),
  }
}

/** “全年，惠安县任一雨量站 3 小时雨量达到 100 毫米（红色，Ⅰ级）；…；雨量低于该级阈值的 80% 满 30 分钟，降级或解除。” */
export function sentence(rule: Said, regionName: string, locale: 'zh' | 'en' = 'zh'): string {
  const { head, levels, clear } = speak(rule, regionName, locale)
  return locale === 'zh' ? `${head} ${levels.map((l) => l.text).join('；')}；${clear}。` : `${head} where ${levels.map((l) => l.text).join('; ')}; ${clear}.`
}
