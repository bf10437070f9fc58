// The title of a weather station's 预警信号 as people paste it. Linear: fixed words are searched, nothing backtracks.
import { levelOfColour, levelOfRoman, weightOf, type Level } from '#monitoring/rules/web'

/** The fourteen kinds of 中国气象局令第16号; where one name holds another, the longer stands first. */
export const signalKinds = [
  ['typhoon', '台风'], ['rainstorm', '暴雨'], ['snowstorm', '暴雪'], ['cold_wave', '寒潮'], ['dust_storm', '沙尘暴'], ['gale', '大风'], ['heat', '高温'],
  ['drought', '干旱'], ['lightning', '雷电'], ['hail', '冰雹'], ['frost', '霜冻'], ['fog', '大雾'], ['haze', '霾'], ['road_icing', '道路结冰'],
] as const
export type SignalKind = (typeof signalKinds)[number][0]

export type Signal = {
  /** 更新 and 变更 replace, 继续 renews, 解除 ends */
  act: 'issue' | 'change' | 'continue' | 'lift'
  kind: SignalKind
  kindName: string
  level: Level
  /** the level it had, where the title says so */
  from: Level | null
  issuer: string
  title: string
}
export type Refusal = 'empty' | 'no_act' | 'no_kind' | 'no_level' | 'no_issuer' | 'levels_disagree' | 'too_long'

const acts = [['变更', 'change'], ['更新', 'change'], ['更改', 'change'], ['升级', 'change'], ['降级', 'change'], ['继续发布', 'continue'], ['继续', 'continue'], ['解除', 'lift'], ['发布', 'issue']] as const

function firstAct(text: string): { at: number; word: string; act: Signal['act'] } | undefined {
  return acts.map(([word, act]) => ({ at: text.indexOf(word), word, act })).filter((a) => a.at >= 0).sort((a, b) => a.at - b.at || b.word.length - a.word.length)[0]
}

/** Every level that is named, in order: 橙色, Ⅱ级, II级, 严重. */
function levelsIn(text: string): Level[] {
  const found = text.matchAll(/(红色|橙色|黄色|蓝色)|(Ⅰ|Ⅱ|Ⅲ|Ⅳ|IV|I{1,3}|[一二三四])级/gi)
  return [...found].map((m) => (m[1] ? levelOfColour(m[1]) : levelOfRoman(m[2] as string)) as Level)
}

/** [Ⅱ级/严重] behind the colour says the same level again, or the title is wrong. */
function bracketed(text: string): Level[] {
  const inside = /[[【（(]([^\]】）)]{1,20})[\]】）)]/.exec(text)?.[1] ?? ''
  const word = ([1, 2, 3, 4] as const).find((l) => inside.split('/').includes(weightOf(l)))
  return [...levelsIn(inside), ...(word ? [word] : [])]
}

export function parseSignal(pasted: string): Signal | Refusal {
  const title = pasted.trim().replace(/\s+/g, '')
  if (!title) return 'empty'
  if (title.length > 200) return 'too_long'
  const act = firstAct(title)
  if (!act) return 'no_act'
  if (act.at === 0) return 'no_issuer'
  const rest = title.slice(act.at + act.word.length)
  const kind = signalKinds.map(([key, name]) => ({ key, name, at: rest.indexOf(name) })).filter((k) => k.at >= 0).sort((a, b) => a.at - b.at || b.name.length - a.name.length)[0]
  if (!kind) return 'no_kind'
  const plain = rest.replace(/[[【（(][^\]】）)]{0,20}[\]】）)]/g, '')
  const named = levelsIn(plain)
  const level = named.at(-1) ?? levelsIn(rest).at(-1)
  if (!level) return 'no_level'
  if (bracketed(rest).some((l) => l !== level)) return 'levels_disagree'
  return { act: act.act, kind: kind.key, kindName: kind.name, level, from: named.length > 1 ? (named[0] as Level) : null, issuer: title.slice(0, act.at), title }
}
