// Who must know by when, when the next follow-up is due, how long the window is open, who may take over: reckoned by the limits as they stand. No I/O.
import { type Standards, valueOf } from '#registry/definition'
import { type Grade, leadOf } from './grade.ts'
import { followUps, reportHours, windowDays } from './limits.ts'
import { type Clock, type GradeStep, type Level, levels, type Report } from './model.ts'

/** Where reporting upward ends (art. 10): 一般 the city, 较大 the province, above it the state. A near miss is reported like 较大. */
export const lastLevel = (grade: Grade | null, kind: string): Level => (grade !== null && grade <= 2 ? 'state' : grade === 3 || kind === 'near_miss' ? 'province' : 'city')

export type Told = { kind: string; grade: Grade | null; reports: readonly Pick<Report, 'level' | 'receivedAt'>[]; grades: readonly GradeStep[] }
const hour = 3_600_000
const articles: Record<Level, string> = { unit: '国务院令第493号第九条', county: '国务院令第493号第九条', city: '国务院令第493号第十条、第十一条', province: '国务院令第493号第十条、第十一条', state: '国务院令第493号第十条、第十一条' }

/** The clock of every level that must know, in order. A level whose own news came past the one below it has no limit to miss (越级, art. 9 and 10). `now`: what is not met by then is late. */
export function clocksOf(told: Told, standards: Standards, now: Date): Clock[] {
  const hours = valueOf(standards, reportHours), at = new Map(told.reports.map((r) => [r.level, Date.parse(r.receivedAt)])), last = levels.indexOf(lastLevel(told.grade, told.kind))
  return levels.slice(1, last + 1).map((level, i): Clock => {
    const below = levels[i] as Level, heard = at.get(below), met = at.get(level) ?? null
    const from = heard === undefined ? undefined : Math.max(heard, neededSince(told, level))
    const due = from === undefined ? null : from + (level === 'county' ? hours.unit : hours.level) * hour
    return { level, dueAt: due === null ? null : new Date(due).toISOString(), metAt: met === null ? null : new Date(met).toISOString(), late: due !== null && (met ?? now.getTime()) > due, article: articles[level] }
  })
}

/** A level that became concerned when the grade rose has its hours from then. */
function neededSince({ grades, kind }: Told, level: Level): number {
  if (level === 'county' || level === 'city') return 0
  const first = grades.findIndex((step) => levels.indexOf(lastLevel(step.to as Grade | null, kind)) >= levels.indexOf(level))
  // graded so from the first day: the limit runs from the report itself
  return first <= 0 ? 0 : Date.parse((grades[first] as GradeStep).at)
}

/** Daily follow-ups are due until the scene is done with; null where none is. `last`: the newest report or follow-up. */
export const nextFollowUp = (grade: Grade | null, last: string | null, open: boolean, standards: Standards): string | null =>
  !open || last === null ? null : new Date(Date.parse(last) + (24 * hour) / valueOf(standards, followUps)[grade !== null && grade <= 2 ? 'major' : 'general']).toISOString()

/** The last day on which a change of casualties belongs to the accident: calendar days, the day itself not counted. */
export function windowUntil(accident: { occurredOn: string; category: string; type: string }, standards: Standards): string {
  const days = valueOf(standards, windowDays), n = accident.category === 'road' ? days.traffic : accident.category === 'fire' || accident.type === 'fire' ? days.fire : days.general
  return new Date(Date.parse(`${accident.occurredOn}T00:00:00Z`) + n * 24 * hour).toISOString().slice(0, 10)
}
/** Who may take an investigation over when the grade rises (art. 20); null where it does not rise to another level. */
export function takesOver(before: Grade | null, after: Grade | null): 'city' | 'province' | 'state' | null {
  if (after === null || (before !== null && after >= before)) return null
  const lead = leadOf(after)
  return lead === 'county' || (before !== null && leadOf(before) === lead) ? null : lead
}
