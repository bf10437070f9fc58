// 突发事件 incident [突发事件应对法 2024 第二条]. Not 事故 accident (a production-safety accident under 国务院令第493号), not 报警 alarm (one sensor).
import { z } from 'zod'
import { instant } from '#kit/contract'

/** 自然灾害 · 事故灾难 · 公共卫生事件 · 社会安全事件 */
export const incidentClass = z.enum(['natural', 'accident', 'health', 'social'])
export const incidentKinds = {
  natural: ['typhoon', 'rainstorm', 'flood', 'geological', 'earthquake', 'forest_fire', 'marine', 'drought', 'cold', 'other'],
  accident: ['work_safety', 'traffic', 'fire', 'hazmat', 'other'],
  health: ['epidemic', 'food', 'other'],
  social: ['public_order', 'other'],
} as const satisfies Record<z.infer<typeof incidentClass>, readonly string[]>
/** 1 特别重大 · 2 重大 · 3 较大 · 4 一般; null = not yet graded, which is not "一般". */
export const grade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export const source = z.enum(['warning', 'phone', 'report', 'system', 'other'])
export const stage = z.enum(['first', 'follow', 'final'])
export const channel = z.enum(['phone', 'written', 'system'])
export const clockStep = z.enum(['phone', 'first', 'follow'])
export const noteKind = z.enum(['phone', 'instruction', 'scene'])

export const incident = z.object({
  id: z.uuid(), title: z.string(), class: incidentClass, kind: z.string(), grade: grade.nullable(), gradeConfirmedAt: instant.nullable(), gradeConfirmedBy: z.string().nullable(),
  place: z.string(), regionCode: z.string(), regionPath: z.string(), regionName: z.string(), lon: z.number().nullable(), lat: z.number().nullable(),
  startedAt: instant, knownAt: instant, source, warningId: z.uuid().nullable(), summary: z.string(), openedAt: instant, openedBy: z.string(),
  closedAt: instant.nullable(), closedBy: z.string().nullable(), closeReason: z.string().nullable(), finalAt: instant.nullable(),
})
export type Incident = z.output<typeof incident>

export const clock = z.object({
  id: z.uuid(), step: clockStep, dueAt: instant, source: z.string(), article: z.string(), verified: z.boolean(),
  satisfiedAt: instant.nullable(), firedAt: instant.nullable(),
})
export type Clock = z.output<typeof clock>

export const report = z.object({
  id: z.uuid(), stage, seq: z.number(), channel, reporter: z.string(), receiver: z.string(), approver: z.string(), content: z.string(),
  sentAt: instant, receivedAt: instant.nullable(), dueAt: instant.nullable(), late: z.boolean(), filedAt: instant, filedBy: z.string(),
})
export type Report = z.output<typeof report>

export const limit = z.object({
  id: z.uuid(), class: incidentClass.nullable(), grade: grade.nullable(), ungraded: z.boolean(), step: clockStep,
  minutes: z.number().nullable(), atTimes: z.array(z.string()).nullable(), source: z.string(), article: z.string(), verified: z.boolean(),
})
export type Limit = z.output<typeof limit>

/** A grade that nobody confirmed can still rise; a missing one is unknown, not the lowest. */
export const isProvisional = (i: { grade: number | null; gradeConfirmedAt: string | null }): boolean => i.gradeConfirmedAt === null

/**
 * The limit for a step: the row of the class and grade, else of the grade alone, else of any. An incident without a grade takes the
 * row marked for it: until it is graded it may turn out to be the gravest.
 */
export function limitFor(limits: readonly Limit[], of: { class: string; grade: number | null }, step: Limit['step']): Limit | undefined {
  const fits = limits.filter((l) => l.step === step && (l.class === null || l.class === of.class) &&
    (of.grade === null ? l.ungraded : !l.ungraded && (l.grade === null || l.grade === of.grade)))
  const rank = (l: Limit) => (l.class === null ? 0 : 2) + (l.grade === null ? 0 : 1)
  return fits.sort((a, b) => rank(b) - rank(a) || (a.minutes ?? 0) - (b.minutes ?? 0))[0]
}

const chinaOffset = 8 * 3_600_000
const dayMs = 24 * 3_600_000

/** When a limit that began at `from` ends; fixed hours are those of Beijing time (UTC+8, without summer time). */
export function dueAt(limit: Pick<Limit, 'minutes' | 'atTimes'>, from: Date): Date {
  if (limit.minutes !== null) return new Date(from.getTime() + limit.minutes * 60_000)
  const local = from.getTime() + chinaOffset
  const midnight = local - (local % dayMs)
  const moments = [0, 1].flatMap((day) => (limit.atTimes ?? []).map((t) => midnight + day * dayMs + minutesOf(t) * 60_000))
  const next = moments.filter((m) => m > local).sort((a, b) => a - b)[0] ?? local + dayMs
  return new Date(next - chinaOffset)
}

const minutesOf = (time: string): number => {
  const [h = 0, m = 0] = time.split(':').map(Number)
  return h * 60 + m
}

/** Which clocks a filed report satisfies: a written or system first report also tells what the phone call would have told. */
export function satisfies(report: { stage: z.infer<typeof stage>; channel: z.infer<typeof channel> }): Limit['step'][] {
  if (report.stage === 'first') return report.channel === 'phone' ? ['phone'] : ['phone', 'first']
  return report.stage === 'follow' ? ['follow'] : ['phone', 'first', 'follow']
}
