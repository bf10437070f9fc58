// A rule as the duty officer would say it.
import { colourOf, romanOf } from './level.ts'
import type { RuleForm } from './model.ts'

const round = (n: number) => String(Math.round(n * 10) / 10)

function season(months: readonly number[], zh: boolean): string {
  if (months.length === 12) return zh ? '全年' : 'All year'
  const sorted = [...months].sort((a, b) => a - b)
  const run = sorted.at(-1)! - sorted[0]! + 1 === sorted.length
  const text = run && sorted.length > 1 ? `${sorted[0]}—${sorted.at(-1)}` : sorted.join(zh ? '、' : ', ')
  return zh ? `${text} 月` : `Months ${text}`
}

export type Spoken = { head: string; levels: { level: 1 | 2 | 3 | 4; text: string }[]; clear: string }

/** The parts of the sentence, so that a page can put a badge before each level. */
export function speak(rule: RuleForm, regionName: string, locale: 'zh' | 'en' = 'zh'): Spoken {
  const zh = locale === 'zh'
  const percent = Math.round(rule.clearFactor * 100)
  return {
    head: zh ? `${season(rule.months, zh)}，${regionName}任一雨量站` : `${season(rule.months, zh)}: any rain gauge in ${regionName}`,
    levels: [...rule.levels].sort((a, b) => a.level - b.level).map((t) => ({
      level: t.level,
      text: zh ? `${t.hours} 小时雨量达到 ${round(t.mm)} 毫米（${colourOf(t.level)}，${romanOf(t.level)}级）` : `${t.hours} h of rain reaches ${round(t.mm)} mm (level ${romanOf(t.level)})`,
    })),
    clear: zh ? `雨量低于该级阈值的 ${percent}% 满 ${rule.clearMinutes} 分钟，降级或解除` : `lowered or cleared after ${rule.clearMinutes} min below ${percent}% of the level's threshold`,
  }
}

/** “全年，惠安县任一雨量站 3 小时雨量达到 100 毫米（红色，Ⅰ级）；…；雨量低于该级阈值的 80% 满 30 分钟，降级或解除。” */
export function sentence(rule: RuleForm, regionName: string, locale: 'zh' | 'en' = 'zh'): string {
  const { head, levels, clear } = speak(rule, regionName, locale)
  return locale === 'zh' ? `${head} ${levels.map((l) => l.text).join('；')}；${clear}。` : `${head} where ${levels.map((l) => l.text).join('; ')}; ${clear}.`
}
