// One line a figure: what was measured, against which goal, and against what the machine itself could do in the same run.
import { cpus, loadavg } from 'node:os'

export type Figure = {
  /** 'ingest.unpaced': the bench's name and the case */
  name: string
  value: number
  unit: string
  /** the absolute goal, meant for four quiet cores */
  goal: number
  /** whether a higher value is better */
  higher: boolean
  /** the raw limit measured in this run, where there is one */
  limit?: number
  /** value against limit that must hold; decides where the machine is small or busy */
  ratioGoal?: number
  /** The goal is judged on four quiet cores alone. Elsewhere this ratio to the limit must hold, for this reason; without one the figure is only told. */
  elsewhere?: { ratio?: number; because: string }
  n: number
  p50?: number
  p95?: number
}

export type Line = Omit<Figure, 'higher' | 'ratioGoal'> & { ok: boolean; judged: boolean; ratio?: number; cores: number; load: number }

const round = (x: number) => Number(x.toPrecision(4))

/** The goal met decides, on any machine; else, on fewer than four cores or a busy one, the ratio to the limit does, where there is one. */
export function line({ higher, ratioGoal, ...f }: Figure): Line {
  const cores = cpus().length
  const load = loadavg()[0] ?? 0
  const ratio = f.limit === undefined ? undefined : round(f.value / f.limit)
  const met = higher ? f.value >= f.goal : f.value <= f.goal
  const bound = f.elsewhere ? f.elsewhere.ratio : ratioGoal
  const byRatio = bound === undefined ? f.elsewhere !== undefined : ratio !== undefined && (higher ? ratio >= bound : ratio <= bound)
  const small = cores < 4 || load > cores / 2
  return { ...f, judged: !(small && f.elsewhere), value: round(f.value), limit: f.limit === undefined ? undefined : round(f.limit), ok: met || (small && byRatio), ratio, cores, load: round(load) }
}

/** The p-quantile of the numbers, 0 ≤ p ≤ 1. */
export function quantile(numbers: readonly number[], p: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN
}
