// The course of what a rule measures at one station: the running sum of rain, the level, the rise.
import { judge, leavesOf, type Leaf } from './conditions/list.ts'
import type { Measure } from './conditions/kind.ts'
import type { Level } from './level.ts'
import type { LevelWhen } from './model.ts'
import { remember, type Item } from './remembered.ts'
import { spansOf, type Place } from './watched.ts'

export type Trace = { unit: string; than: 'above' | 'below'; points: { at: number; value: number }[]; lines: { level: Level; value: number }[] }
const like = (a: Measure, b: Pick<Measure, 'kind' | 'element' | 'minutes'>) => a.kind === b.kind && a.element === b.element && a.minutes === b.minutes
const most = 800

/** `wanted`: which of the rule's measures; readings before `from` are only looked back on. */
export function traceOf(levels: readonly LevelWhen[], station: Place, items: readonly Item[], wanted: Pick<Measure, 'kind' | 'element' | 'minutes'>, from: number): Trace {
  const state = remember(station, spansOf([{ levels }]))
  const leaves = levels.flatMap(({ level, when }) => leavesOf(when).map((leaf) => ({ level, leaf })))
  const lines = new Map<Level, number>()
  const points: Trace['points'] = []
  let unit = '', than: Trace['than'] = 'above'
  for (let i = 0; i < items.length;) {
    const { at } = items[i] as Item
    for (; i < items.length && (items[i] as Item).at === at; i++) state.add(items[i] as Item)
    if (at < from) continue
    const measured = leaves.flatMap(({ level, leaf }) => { const m = measureNow(leaf, state); return m && like(m, wanted) ? [{ level, m }] : [] })
    for (const { level, m } of measured) { lines.set(level, m.threshold); unit = m.unit; than = m.than }
    if (measured[0]) points.push({ at, value: measured[0].m.value })
  }
  return { unit, than, points: thinned(points, than), lines: [...lines].map(([level, value]) => ({ level, value })) }
}

const measureNow = (leaf: Leaf, state: Parameters<typeof judge>[1]): Measure | null => judge(leaf, state, null).measure

/** The farthest of each step, so that no peak is lost. */
function thinned(points: Trace['points'], than: Trace['than']): Trace['points'] {
  const step = Math.ceil(points.length / most)
  if (step <= 1) return points
  return Array.from({ length: Math.ceil(points.length / step) }, (_, i) => points.slice(i * step, (i + 1) * step).reduce((a, b) => ((than === 'above' ? b.value > a.value : b.value < a.value) ? b : a)))
}
