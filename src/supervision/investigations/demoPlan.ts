// 演示: how a case of the demo city went, by its days alone: which were, which are to come. Deterministic; no I/O.
import { addDays } from '#kit/calendar'
import type { Random } from '#registry/demo'
import { addMonths, daysBetween } from './clock.ts'
import type { Lead, State } from './model.ts'

export type Accident = { id: string; name: string; regionPath: string; county: string; occurredOn: string; unitName: string; deaths: number | null; grade: number | null; ledBy: string; directCause: string | null; industry: string | null }
export type Plan = {
  accident: Accident; lead: Lead; escalated: boolean; listed: boolean; state: State; stateSince: string
  openedOn: string; escalatedOn: string | null; begunOn: string | null; pause: { fromOn: string; untilOn: string | null } | null; extension: { askedOn: string; days: number } | null; listedOn: string | null; reportDueOn: string
  submittedOn: string | null; reviewedOn: string | null; approvedOn: string | null; enforcedOn: string | null; publishedOn: string | null; evaluatedOn: string | null; closedOn: string | null
}
/** What the page of today shows among the young cases. */
export type Special = 'paused' | 'extended' | 'overdue'

const later = (a: string, b: string): string => (a > b ? a : b)

/** The city looked again at all accidents of 2020 and 2021 in the course of 2022 (回头看). */
const lookedAgain = (occurredOn: string, random: Random): string | null => (/^202[01]/.test(occurredOn) ? addDays('2022-05-10', random.between(0, 190)) : null)

export function planOf(accident: Accident, how: 'escalated' | 'listed' | undefined, today: string, random: Random, special?: Special): Plan {
  const { occurredOn } = accident, openedOn = addDays(occurredOn, random.between(1, 3)), lead: Lead = accident.ledBy === 'city' ? 'city' : accident.ledBy === 'county' ? 'county' : 'other'
  const escalatedOn = how === 'escalated' && accident.grade === 4 ? addDays(openedOn, random.between(1, 4)) : null, begunOn = addDays(escalatedOn ?? openedOn, random.between(1, 4))
  const pause = special === 'paused' ? { fromOn: addDays(today, -18), untilOn: null } : !special && random.next() < 0.05 ? pauseAt(begunOn, random) : null
  const extension = special === 'extended' || (!special && random.next() < 0.06) ? { askedOn: later(addDays(occurredOn, 44), begunOn), days: special ? 45 : 30 } : null
  const stood = pause ? daysBetween(pause.fromOn, pause.untilOn ?? today) : 0, limit = 60 + stood + (extension?.days ?? 0), reportDueOn = addDays(occurredOn, limit)
  const submittedOn = special ? null : addDays(occurredOn, limit - random.between(2, pause || extension ? 12 : 30))
  const listedOn = how === 'listed' ? addDays(occurredOn, random.between(6, 14)) : null
  const days = submittedOn ? afterReport(submittedOn, Boolean(listedOn), lookedAgain(occurredOn, random), random) : none
  return cut({ accident, lead, escalated: Boolean(escalatedOn), listed: Boolean(listedOn), state: 'opened', stateSince: openedOn, openedOn, escalatedOn, begunOn, pause, extension, listedOn, reportDueOn, submittedOn, ...days }, today)
}

function pauseAt(begunOn: string, random: Random): { fromOn: string; untilOn: string } {
  const fromOn = addDays(begunOn, random.between(3, 15))
  return { fromOn, untilOn: addDays(fromOn, random.between(8, 30)) }
}

const none = { reviewedOn: null, approvedOn: null, enforcedOn: null, publishedOn: null, evaluatedOn: null, closedOn: null }

function afterReport(submittedOn: string, listed: boolean, again: string | null, random: Random) {
  const reviewedOn = listed ? addDays(submittedOn, random.between(2, 6)) : null, approvedOn = addDays(reviewedOn ?? submittedOn, random.between(3, 9)), enforcedOn = addDays(approvedOn, random.between(1, 5)), publishedOn = addDays(enforcedOn, random.between(3, 20))
  const evaluatedOn = later(again ?? addDays(addMonths(approvedOn, 10), random.between(0, 50)), addDays(publishedOn, 20))
  return { reviewedOn, approvedOn, enforcedOn, publishedOn, evaluatedOn, closedOn: addDays(evaluatedOn, random.between(5, 25)) }
}

/** What lies ahead of today has not been. */
function cut(p: Plan, today: string): Plan {
  const was = (day: string | null) => (day !== null && day <= today ? day : null)
  const out = { ...p, escalatedOn: was(p.escalatedOn), begunOn: was(p.begunOn), listedOn: was(p.listedOn), submittedOn: was(p.submittedOn), reviewedOn: was(p.reviewedOn), approvedOn: was(p.approvedOn), enforcedOn: was(p.enforcedOn), publishedOn: was(p.publishedOn), evaluatedOn: was(p.evaluatedOn), closedOn: was(p.closedOn) }
  if (out.extension && out.extension.askedOn > today) out.extension = null
  if (out.pause && out.pause.fromOn > today) out.pause = null
  if (out.pause?.untilOn && out.pause.untilOn > today) out.pause = { ...out.pause, untilOn: null }
  out.reportDueOn = addDays(p.accident.occurredOn, 60 + (out.pause ? daysBetween(out.pause.fromOn, out.pause.untilOn ?? today) : 0) + (out.extension?.days ?? 0))
  const [state, stateSince] = reached(out)
  return { ...out, state, stateSince }
}

function reached(p: Plan): [State, string] {
  const way: [State, string | null][] = [['closed', p.closedOn], ['evaluated', p.evaluatedOn], ['published', p.publishedOn], ['enforcing', p.enforcedOn], ['approved', p.approvedOn], ['reviewed', p.reviewedOn], ['submitted', p.submittedOn], ['suspended', p.pause && !p.pause.untilOn ? p.pause.fromOn : null], ['investigating', p.begunOn]]
  const [state, day] = way.find(([, on]) => on) ?? ['opened', p.escalatedOn ?? p.openedOn]
  return [state, day ?? p.openedOn]
}
