// A year's notice entered by one person, held against the notice by another. Clocks that are reckoned on it follow by its events.
import { coverageUntil, today as todayOf } from '#kit/calendar'
import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { movedMeanwhile, ownYear, sameDays, wrongDays, yearBefore } from './errors.ts'
import { type Block, daysOf, faultsOf, type HolidayYear } from './model.ts'
import { awaitNext } from './missing.ts'
import { heldElsewhere, isEntered, keepVersion, lastYear, markVerified, writeYear, yearLocked, yearsNow } from './store.ts'

export async function holidays(tx: Tx): Promise<{ rows: HolidayYear[]; knownUntil: string; next: number; missing: number | null }> {
  const today = await todayOf(tx), year = Number(today.slice(0, 4)), soon = today.slice(5) >= '12-01' ? year + 1 : year
  return { rows: await yearsNow(tx), knownUntil: await coverageUntil(tx), next: ((await lastYear(tx)) ?? year - 1) + 1, missing: (await isEntered(tx, soon)) ? null : soon }
}

/** Throws holiday_year.changed_meanwhile, holiday_year.wrong_days, holiday_year.year_before, holiday_year.unchanged. */
export async function enterYear(tx: Tx, year: number, given: { version: number; blocks: readonly Block[]; source: string; reason: string }): Promise<HolidayYear> {
  const before = await yearLocked(tx, year), last = await lastYear(tx), days = daysOf(given.blocks)
  if ((before?.version ?? 0) !== given.version) throw movedMeanwhile({ by: before?.enteredBy ?? '' })
  if (!before && last !== null && year !== last + 1) throw yearBefore({ next: last + 1 })
  const faults = faultsOf(given.blocks, year)
  if (!faults.length) for (const held of await heldElsewhere(tx, year, days)) faults.push({ line: given.blocks.findIndex((b) => daysOf([b]).some((d) => d.day === held.day)), fault: 'twice', day: held.day })
  if (faults.length) throw wrongDays({ faults })
  if (before && before.source === given.source && JSON.stringify(sorted(daysOf(before.blocks))) === JSON.stringify(sorted(days))) throw sameDays()
  await writeYear(tx, year, { ...given, days })
  await keepVersion(tx, year, 'entered', given.reason)
  await awaitNext(tx)
  await record(tx, { type: 'holiday_year.entered', subject: { kind: 'holiday_year', id: String(year) }, region: tx.actor.scope, data: { year, days, before: before ? daysOf(before.blocks) : null, source: given.source, reason: given.reason } })
  return (await yearLocked(tx, year)) as HolidayYear
}
const sorted = <R extends { day: string; kind: string }>(rows: readonly R[]): R[] => rows.toSorted((a, b) => a.day.localeCompare(b.day))

/** By somebody other than who entered it. Throws holiday_year.changed_meanwhile, holiday_year.own_entry. */
export async function verifyYear(tx: Tx, year: number, given: { version: number; source: string }): Promise<HolidayYear> {
  const before = await yearLocked(tx, year)
  if (!before) throw notFound({ what: '这一年的节假日安排' })
  if (before.version !== given.version) throw movedMeanwhile({ by: before.enteredBy })
  if (before.own) throw ownYear()
  await markVerified(tx, year, given.source)
  await keepVersion(tx, year, 'verified', '对照通知核实')
  await record(tx, { type: 'holiday_year.verified', subject: { kind: 'holiday_year', id: String(year) }, region: tx.actor.scope, data: { year, source: given.source } })
  return (await yearLocked(tx, year)) as HolidayYear
}
