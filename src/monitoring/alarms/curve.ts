// What an alarm's page draws: the element around it, and the rule's lines at this station.
import type { Tx } from '#kit/db'
import { leavesOf, lineAt, type Level, type Rule } from '#monitoring/rules'
import type { Alarm } from './model.ts'
import { valuesAround, versionForm } from './store.ts'

export type Drawn = { points: { at: string; value: number }[]; lines: { level: Level; value: number }[] }

/** Nothing for rain (it has bars of its own) and for what no station measured. */
export async function drawnOf(tx: Tx, alarm: Alarm): Promise<Drawn> {
  if (!alarm.stationId || !alarm.element || alarm.kind === 'rain') return { points: [], lines: [] }
  const version = await versionForm(tx, alarm)
  const levels = (version?.form as Pick<Rule, 'levels'> | undefined)?.levels ?? []
  const station = { kind: '', thresholds: version?.thresholds ?? {} }
  const lines = levels.flatMap(({ level, when }) => leavesOf(when).flatMap((c) => {
    const value = 'line' in c && c.element === alarm.element ? lineAt(c, station) : undefined
    return value === undefined ? [] : [{ level, value }]
  }))
  return { points: await valuesAround(tx, alarm), lines }
}
