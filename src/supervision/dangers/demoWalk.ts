// One invented danger as the steps that it took: the row is what the steps leave, by the same table as in real life.
import { addDays } from '#kit/calendar'
import { idOf, nameFrom, type Random } from '#registry/demo'
import { nextOf, type Status, type StepKind } from './model.ts'
import { planRows } from './supervise.ts'

export type Person = { key: string; name: string }
/** A step of the script. `set`: what it leaves in the row. */
export type Event = { kind: StepKind; at: string; by: Person; note?: string; data?: Record<string, unknown>; set?: Record<string, unknown>; own?: Record<string, unknown> }
export type Walked = { values: Record<string, unknown>; own: Record<string, unknown>; steps: (Event & { from: Status | null; to: Status })[] }

export function walk(values: Record<string, unknown>, own: Record<string, unknown>, events: readonly Event[]): Walked {
  let status: Status | null = null
  const out: Walked = { values: { ...values }, own: { photos_before: false, ...own }, steps: [] }
  for (const event of events) {
    const to: Status = status === null ? 'found' : nextOf(status, event.kind)
    out.steps.push({ ...event, from: status, to })
    Object.assign(out.values, event.set, { status: to })
    Object.assign(out.own, event.own)
    status = to
  }
  return out
}

/** A moment of an office day: '2022-06-03' at half past ten or so, by the city's clock. */
export const at = (day: string, minutes: number): string => new Date(Date.parse(`${day}T00:00:00+08:00`) + minutes * 60_000).toISOString()

export type Cast = { inspector: Person; second: Person; chief: Person; unit: string; head: Person; department: string }
export type Terms = { foundOn: string; dueOn: string; measure: string; funds: number }

/** The events of the loop, each made from who and when; a script takes as many of them as it has come to. */
export const events = {
  found: (c: Cast, t: Terms, note: string): Event => ({ kind: 'found', at: at(t.foundOn, 620), by: c.inspector, note, data: { source: { kind: 'inspection' } }, set: { foundBy: c.inspector.name }, own: { found_by_key: c.inspector.key } }),
  onSpot: (c: Cast, t: Terms): Event => ({ kind: 'fixed_on_spot', at: at(t.foundOn, 650), by: c.inspector, note: `${t.measure}，当场完成`, set: { onSpot: true, grade: 'general', rectifiedOn: t.foundOn, rectifiedBy: c.head.name, clearedOn: t.foundOn, clearedBy: c.inspector.name }, own: { rectified_by_key: c.head.key, cleared_by_key: c.inspector.key } }),
  graded: (c: Cast, t: Terms, grade: 'general' | 'major', basis: string | null, criterion: string | null = null): Event => ({ kind: 'graded', at: at(t.foundOn, 905), by: c.inspector, data: { grade, criterion, basis }, set: { grade, basis, criterion } }),
  assigned: (c: Cast, t: Terms): Event => {
    const five = { unit: c.unit, person: c.head.name, department: c.department, measures: t.measure, funds: t.funds, dueOn: t.dueOn, contingency: '整改期间专人看守、限制作业' }
    return { kind: 'assigned', at: at(addDays(t.foundOn, 1), 580), by: c.inspector, data: five, set: { ...five, firstDueOn: t.dueOn } }
  },
  started: (c: Cast, t: Terms): Event => ({ kind: 'started', at: at(addDays(t.foundOn, 2), 510), by: c.head, note: '已安排整改' }),
  extended: (c: Cast, t: Terms, until: string): Event[] => [
    { kind: 'extension_asked', at: at(addDays(t.dueOn, -2), 600), by: c.head, note: '设备到货延误，申请延期', data: { until, dueOn: t.dueOn } },
    { kind: 'extension_granted', at: at(addDays(t.dueOn, -1), 640), by: c.chief, note: '情况属实，同意', data: { until, dueOn: t.dueOn }, set: { dueOn: until } },
  ],
  supervised: (c: Cast, t: Terms, leader: string, hooked: string): Event => {
    const plan = planRows({ goal: '消除隐患，恢复本质安全', methods: t.measure, means: `${t.funds} 万元，企业自筹`, people: `${c.unit}成立专班，${hooked}挂钩`, schedule: `${t.dueOn} 前完成`, safety: '停用隐患部位，专人值守，落实应急预案' })
    return { kind: 'supervised', at: at(addDays(t.foundOn, 1), 540), by: c.chief, note: '纳入市领导督办、市级部门挂钩整治', data: { leader, hooked: hooked.split('、') }, set: { leader, hooked, plan } }
  },
  progress: (c: Cast, day: string, percent: number, note: string): Event => ({ kind: 'progress', at: at(day, 940), by: c.head, note, data: { percent, month: day.slice(0, 7) }, set: { progress: percent, progressOn: day } }),
  rectified: (c: Cast, t: Terms, day: string): Event => ({ kind: 'rectified', at: at(day, 990), by: c.head, note: `${t.measure}，已完成`, data: { daysLate: Math.max(0, (Date.parse(day) - Date.parse(t.dueOn)) / 86_400_000) }, set: { rectifiedOn: day, rectifiedBy: c.head.name, recheckDueOn: addDays(day, 10), overdue: false }, own: { rectified_by_key: c.head.key } }),
  failed: (c: Cast, day: string): Event => ({ kind: 'failed', at: at(day, 600), by: c.second, note: '仍不符合要求，退回整改', set: { rectifiedOn: null, rectifiedBy: null, recheckDueOn: null }, own: { rectified_by_key: null } }),
  passed: (c: Cast, day: string): Event => ({ kind: 'passed', at: at(day, 615), by: c.second, note: '现场复查合格', set: { recheckedOn: day, recheckedBy: c.second.name }, own: { rechecked_by_key: c.second.key } }),
  countersigned: (c: Cast, day: string): Event => ({ kind: 'countersigned', at: at(day, 660), by: c.second, note: '同意销号', set: { clearedByTwo: c.second.name }, own: { cleared_by_two_key: c.second.key } }),
  /** `again`: until when it is looked at once more */
  cleared: (c: Cast, day: string, again?: string): Event => ({ kind: 'cleared', at: at(day, 700), by: c.chief, note: '同意销号', set: { clearedOn: day, clearedBy: c.chief.name, ...(again && { lookBackOn: again }) }, own: { cleared_by_key: c.chief.key } }),
  escalated: (t: Terms, to: 'town' | 'county' | 'city', days: number): Event => ({ kind: 'escalated', at: at(addDays(t.dueOn, days + 1), 0), by: { key: 'system:timers', name: 'timers' }, data: { to, days, late: false, propose: to === 'city' ? ['listed', 'referred'] : [] }, set: { overdue: true, escalation: to } }),
}

/** `id` is null for a place that is no enterprise's. */
export type Enterprise = { id: string | null; name: string; sector: string | null; industry: string | null; head: string | null; regionCode: string; regionPath: string; lon: number | null; lat: number | null }
export type Made = Walked & { id: string; enterprise: Enterprise }
export const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))

export type Staff = (e: Enterprise) => Cast
/** Six inspectors a county, the head of the enterprise, the county's chief: four people to a danger, never one twice. */
export function staffOf(enterprises: readonly Enterprise[], random: Random): Staff {
  const counties = new Map<string, Person[]>()
  const person = (): Person => { const name = nameFrom(random); return { key: `demo:${idOf(0x52, counties.size * 10 + random.between(0, 1 << 20))}`, name } }
  for (const { regionPath } of enterprises) { const county = regionPath.split('/')[1] as string; if (!counties.has(county)) counties.set(county, many(7, person)) }
  return (e) => {
    const [chief, ...inspectors] = counties.get(e.regionPath.split('/')[1] as string) as [Person, ...Person[]], n = random.between(0, inspectors.length - 1)
    return { chief, inspector: inspectors[n] as Person, second: inspectors[(n + 1) % inspectors.length] as Person, unit: e.name, head: { key: `demo:${e.id ?? e.name}`, name: e.head ?? '企业负责人' }, department: '县级应急管理局' }
  }
}

/** What every script begins with. */
export function begun(n: number, enterprise: Enterprise, foundOn: string, title: string, spot: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { title, source: 'inspection', enterpriseId: enterprise.id, spot, foundOn, industry: enterprise.industry, sector: enterprise.sector, ...more, serial: n }
}
