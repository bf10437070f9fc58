// A danger as its page has it: the ledger's row with the fields that the loop reads.
import type { z } from 'zod'
import { apiOf, type Row } from '#registry/definition'
import type { readLoop } from './api.ts'
import { dangers } from './ledger.ts'
import type { Escalation, Grade, Source, Status } from './model.ts'

export type Shown = Row & {
  code: string; title: string; status: Status; grade: Grade | null; source: Source; foundOn: string; foundBy: string | null; enterpriseId: string | null; enterpriseIdName: string | null; spot: string | null; description: string | null
  criterion: string | null; basis: string | null; unit: string | null; person: string | null; department: string | null; measures: string | null; funds: number | null; dueOn: string | null; firstDueOn: string | null; contingency: string | null
  extensionTo: string | null; rectifiedOn: string | null; rectifiedBy: string | null; recheckDueOn: string | null; recheckedOn: string | null; recheckedBy: string | null; clearedOn: string | null; clearedBy: string | null; clearedByTwo: string | null
  onSpot: boolean | null; overdue: boolean | null; escalation: Escalation | null; listedOn: string | null; referredOn: string | null; leader: string | null; hooked: string | null; progress: number | null; progressOn: string | null; campaignIdName?: string | null
}
export type Loop = z.output<typeof readLoop.reply>
export type Step = Loop['steps'][number]
export const getDanger = apiOf(dangers).get

/** The head of the page: each station of the loop with its day; one that was passed over is not drawn. */
export type Station = { key: string; day: string | null; state: 'done' | 'now' | 'next' }
const order: readonly Status[] = ['found', 'graded', 'assigned', 'rectifying', 'rectified', 'rechecked', 'cleared']
/** What the danger waits for in each state. */
const awaited: Record<Status, string | null> = { found: 'graded', graded: 'assigned', assigned: 'started', rectifying: 'rectified', rectified: 'passed', rechecked: 'cleared', cleared: null }
const stations = ['found', 'graded', 'assigned', 'started', 'rectified', 'passed', 'cleared'] as const

export function stationsOf(d: Shown, steps: readonly Step[]): Station[] {
  const last = (kind: string) => steps.findLast((s) => s.kind === kind)
  if (d.onSpot) return ['found', 'fixed_on_spot'].map((key) => ({ key, day: last(key)?.at ?? null, state: 'done' }))
  const now = awaited[d.status], at = order.indexOf(d.status)
  return stations.map((key, i): Station => ({ key, day: i <= at ? last(key)?.at ?? null : null, state: key === now ? 'now' : i <= at ? 'done' : 'next' }))
}
/** The step in which a danger waits; null when it is cleared. */
export const waitsFor = (status: Status): string | null => awaited[status]
