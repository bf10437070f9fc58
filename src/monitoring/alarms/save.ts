// What the evaluator found, written down and told: one way for every kind of subject.
import type { Tx } from '#kit/db'
import { recordMany, type NewEvent } from '#kit/events'
import type { Episode, Kept, Plan, Rule } from '#monitoring/rules'
import { stationId, type Subject } from './model.ts'
import { insertAlarms, updateAlarms, voidAlarms, type Closed, type Opening } from './rows.ts'

/** `rows`: what stood before; `plan`: what it must become. */
export type Finding = { rule: Pick<Rule, 'id' | 'version' | 'warningTrack'>; subject: Subject; rows: readonly Kept[]; plan: Plan }

/** Writes the findings; per finding the alarm that is open now, if any. */
export async function save(tx: Tx, findings: readonly Finding[]): Promise<(Kept | undefined)[]> {
  const openings: (Opening & { at: number })[] = []
  const keep: (Kept & { detail?: Record<string, unknown> })[] = []
  const gone: Plan['void'] = []
  const events: NewEvent[] = []
  const open: (Kept | undefined)[] = findings.map(() => undefined)
  for (const [at, { rule, subject, rows, plan }] of findings.entries()) {
    for (const k of plan.keep) {
      if (!same(k, rows)) keep.push(subject.kind === 'station' ? k : { ...k, detail: subject.detail })
      if (k.episode.clearedAt === null) open[at] = k
    }
    gone.push(...plan.void)
    openings.push(...plan.add.map((episode) => ({ at, ruleId: rule.id, ruleVersion: rule.version, track: rule.warningTrack, subject, episode })))
    events.push(...told(rule.id, subject, rows, plan))
  }
  await voidAlarms(tx, gone)
  await updateAlarms(tx, keep)
  const ids = await insertAlarms(tx, openings)
  for (const [i, o] of openings.entries()) {
    const id = ids[i] as string
    events.push(event(o.ruleId, o.subject, id, 'alarm.opened', o.episode))
    if (o.episode.clearedAt !== null) events.push(event(o.ruleId, o.subject, id, 'alarm.cleared', o.episode))
    else open[o.at] = { id, episode: o.episode }
  }
  await recordMany(tx, events)
  return open
}

const same = (k: Kept, rows: readonly Kept[]) => rows.some((r) => r.id === k.id && sameEpisode(r.episode, k.episode))
const sameEpisode = (a: Episode, b: Episode) =>
  a.occurrences === b.occurrences && a.lastAt === b.lastAt && a.level === b.level && a.belowSince === b.belowSince && a.clearedAt === b.clearedAt && a.openedAt === b.openedAt
  && a.measure.value === b.measure.value && a.measure.kind === b.measure.kind && a.measure.element === b.measure.element && a.measure.threshold === b.measure.threshold && a.peak === b.peak && a.peakLevel === b.peakLevel

function told(ruleId: string, subject: Subject, rows: readonly Kept[], plan: Plan): NewEvent[] {
  const kept = plan.keep.flatMap(({ id, episode }) => {
    const before = (rows.find((r) => r.id === id) as Kept).episode
    return moves(before, episode).map((type) => event(ruleId, subject, id, type, episode))
  })
  const gone = plan.void.map(({ id, into }) => event(ruleId, subject, id, into ? 'alarm.merged' : 'alarm.retracted', (rows.find((r) => r.id === id) as Kept).episode, { into }))
  return [...kept, ...gone]
}

function moves(before: Episode, after: Episode): string[] {
  const level = after.level < before.level ? ['alarm.raised'] : after.level > before.level ? ['alarm.lowered'] : []
  const end = before.clearedAt === null && after.clearedAt !== null ? ['alarm.cleared'] : before.clearedAt !== null && after.clearedAt === null ? ['alarm.reopened'] : []
  return [...level, ...end]
}

const event = (ruleId: string, subject: Subject, id: string, type: string, e: Episode, more: Record<string, unknown> = {}): NewEvent => ({
  type, subject: { kind: 'alarm', id }, region: subject.regionPath,
  data: {
    ruleId, stationId: stationId(subject), subjectKind: subject.kind, subjectId: subject.id, subjectName: subject.name, level: e.level,
    kind: e.measure.kind, element: e.measure.element, minutes: e.measure.minutes, value: e.measure.value, unit: e.measure.unit, threshold: e.measure.threshold,
    observedAt: new Date(e.clearedAt ?? e.lastAt).toISOString(), ...more,
  },
})

/** Closed for another reason than that nothing is measured any more. */
export const tellClosed = (tx: Tx, closed: readonly Closed[], because: 'rule' | 'station' | 'fire' | 'time'): Promise<void> =>
  recordMany(tx, closed.map((a) => ({ type: 'alarm.cleared', subject: { kind: 'alarm', id: a.id }, region: a.regionPath,
    data: { ruleId: a.ruleId, stationId: a.stationId, subjectKind: a.subjectKind, subjectId: a.subjectId, level: a.level, because } })))
