// The law's reporting clocks of one incident. Each is a row the page shows and a timer of the same subject that fires.
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { cancelTimers, satisfyTimers, setTimer, type Timer } from '#kit/timers'
import { dueAt, limitFor, type Clock, type Limit } from './model.ts'
import { incidentRow, limitRows } from './store.ts'

type Subject = { id: string; regionPath: string; class: string; grade: number | null }
const running = sql`satisfied_at is null and cancelled_at is null and fired_at is null`

/** Starts the clock of a step, unless one is running. `from`: when the limit began. */
async function startClock(tx: Tx, of: Subject, limit: Limit, from: Date): Promise<void> {
  const due = dueAt(limit, from)
  const row = await tx.maybe<{ id: string }>(sql`insert into incident_clocks (incident_id, region_path, step, due_at, source, article, verified)
    values (${of.id}, ${of.regionPath}, ${limit.step}, ${due}, ${limit.source}, ${limit.article}, ${limit.verified}) on conflict do nothing returning id`)
  if (row) await setTimer(tx, { kind: 'incident.report_due', subject: { kind: 'incident_clock', id: row.id }, region: of.regionPath, dueAt: due, article: limit.article || limit.source, data: { incidentId: of.id, step: limit.step } })
}

/** 首报 by phone and in writing, counted from when it was known; 续报 from now on at its fixed hours. */
export async function startClocks(tx: Tx, of: Subject & { knownAt: string }): Promise<void> {
  const limits = await limitRows(tx)
  const now = await tx.now()
  for (const step of ['phone', 'first', 'follow'] as const) {
    const limit = limitFor(limits, of, step)
    if (limit) await startClock(tx, of, limit, step === 'follow' ? now : new Date(of.knownAt))
  }
}

/** A new grade sets new limits: what runs is cancelled and counted anew from the same moment. What was met or missed stays. */
export async function restartClocks(tx: Tx, of: Subject & { knownAt: string }): Promise<void> {
  const done = await tx.rows<{ step: Clock['step'] }>(sql`select distinct step from incident_clocks where incident_id = ${of.id} and step <> 'follow' and (satisfied_at is not null or fired_at is not null)`)
  await cancelClocks(tx, of.id)
  const limits = await limitRows(tx)
  const now = await tx.now()
  for (const step of ['phone', 'first', 'follow'] as const) {
    const limit = limitFor(limits, of, step)
    if (limit && !done.some((d) => d.step === step)) await startClock(tx, of, limit, step === 'follow' ? now : new Date(of.knownAt))
  }
}

export async function cancelClocks(tx: Tx, incidentId: string): Promise<void> {
  const rows = await tx.rows<{ id: string }>(sql`update incident_clocks set cancelled_at = anlan_now() where incident_id = ${incidentId} and ${running} returning id`)
  if (rows.length) await cancelTimers(tx, { subject: { kind: 'incident_clock', id: rows.map((r) => r.id) } })
}

/** The report meets its steps, an overdue one too: it stays late. Returns the earliest due time that it answers to. */
export async function meetClocks(tx: Tx, incidentId: string, reportId: string, steps: readonly Clock['step'][]): Promise<void> {
  const met = await tx.rows<{ id: string }>(sql`update incident_clocks set satisfied_at = anlan_now(), satisfied_by = ${reportId}
    where incident_id = ${incidentId} and step = any(${steps}::text[]) and satisfied_at is null and cancelled_at is null returning id`)
  if (met.length) await satisfyTimers(tx, { subject: { kind: 'incident_clock', id: met.map((m) => m.id) } })
}

export const earliestDue = async (tx: Tx, incidentId: string, steps: readonly Clock['step'][]): Promise<string | null> =>
  (await tx.one<{ at: string | null }>(sql`select min(due_at) as at from incident_clocks
    where incident_id = ${incidentId} and step = any(${steps}::text[]) and satisfied_at is null and cancelled_at is null`)).at

/** 续报 comes again: after one is filed, or missed, the next fixed hour is set. */
export async function nextFollow(tx: Tx, of: Subject, after: Date): Promise<void> {
  const limit = limitFor(await limitRows(tx), of, 'follow')
  if (limit) await startClock(tx, of, limit, after)
}

export async function fireReportDue(tx: Tx, timers: readonly Timer[]): Promise<void> {
  for (const timer of timers) {
    const clock = await tx.maybe<Clock & { incidentId: string }>(sql`update incident_clocks set fired_at = anlan_now()
      where id = ${timer.subjectId} and ${running} returning id, incident_id, step, due_at, article, source, verified, satisfied_at, fired_at`)
    const incident = clock && (await incidentRow(tx, clock.incidentId))
    if (!incident || !clock) continue
    await record(tx, { type: 'incident.report_overdue', subject: { kind: 'incident', id: incident.id }, region: incident.regionPath, data: { incidentId: incident.id, title: incident.title, step: clock.step, dueAt: clock.dueAt, article: clock.article || clock.source, late: timer.late } })
    if (clock.step === 'follow') await nextFollow(tx, incident, new Date(clock.dueAt))
  }
}
