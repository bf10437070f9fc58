// 水位模型: the level at a river or reservoir gauge from the rain that the rain model lets fall there. For demonstrations: no routing,
// no gates, no tide.
//
// One linear reservoir (Zoch 1934, the unit of every conceptual runoff model): what has fallen is held back and runs off in proportion
// to what is held, S' = rain − S / k. The level stands above its base in proportion to S. Two numbers per kind of station, chosen so that
// 60 mm held bring a river to its own 警戒水位, and 90 mm a reservoir to its own 汛限水位; k is a few hours for the short rivers
// of the coast, days for a reservoir that spills nothing.
import type { Own } from '#monitoring/rules'

export const riverNote = '水位为模型值：单一线性水库，蓄量随雨量增加、按比例消退，水位与蓄量成正比；不考虑汇流、闸坝和潮汐'

export type Thresholds = Partial<Record<Own, number>>
type Shape = { element: 'Z' | 'ZU'; line: Own; hours: number; depth: number; fill: number }

/** `depth` metres below its line at rest; `fill` millimetres held bring it to the line. */
const shapes: Record<string, Shape> = {
  H: { element: 'Z', line: 'warning', hours: 9, depth: 2.5, fill: 60 },
  Z: { element: 'Z', line: 'warning', hours: 9, depth: 2.5, fill: 60 },
  K: { element: 'ZU', line: 'flood_limit', hours: 96, depth: 1.2, fill: 90 },
}

/** Undefined for a gauge of rain alone, and for one whose own line nobody has entered: its level would mean nothing. */
export function riverOf(kind: string, thresholds: Thresholds): Shape & { base: number } | undefined {
  const shape = shapes[kind], line = shape && thresholds[shape.line]
  return shape && line !== undefined ? { ...shape, base: line - shape.depth } : undefined
}

/** What is held after some minutes in which so many millimetres fell: exact for a steady rain. */
export const heldAfter = (held: number, mm: number, minutes: number, hours: number): number => {
  const left = Math.exp(-minutes / 60 / hours)
  return held * left + (mm * (1 - left)) / (minutes / 60 / hours)
}

/** Metres, to the millimetre that SL 651 sends. */
export const levelAt = (river: { base: number; depth: number; fill: number }, held: number): number => Math.round((river.base + (river.depth * held) / river.fill) * 1000) / 1000
