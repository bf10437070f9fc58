// The verbs of reporting: a level heard, one of the four was told, what is known since, casualties that changed, how the reporting is judged.
import { chinaDay, today } from '#kit/calendar'
import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { changeRow, closeChange, lockRecords, openChange, standardsOf, updateRecords } from '#registry/ledger'
import { keepClocks } from './clocks.ts'
import { accidentRetired, changedBefore, nothingSupplemented, onlyMoreAfterWindow, reportBeforeAccident, reportFuture } from './errors.ts'
import { accidents } from './ledger.ts'
import { type Body, type Level } from './model.ts'
import { windowUntil } from './reckon.ts'
import { addFollowUp, lockAccident, type NewReport, putNotice, putReport, type Stored } from './store.ts'
import { noteSupplements } from './supplement.ts'
import { written } from './written.ts'

export async function locked(tx: Tx, id: string): Promise<Stored> {
  const a = await lockAccident(tx, id)
  if (!a) throw notFound({ what: '这起事故' })
  if (a.retired) throw accidentRetired()
  return a
}
const tell = (tx: Tx, a: Stored, type: string, data: Record<string, unknown>): Promise<number> => record(tx, { type, subject: { kind: 'accident', id: a.id }, region: a.regionPath, data })

async function plausible(tx: Tx, a: Stored, at: string): Promise<void> {
  if (Date.parse(at) > (await tx.now()).getTime() + 60_000) throw reportFuture({ receivedAt: at })
  if (chinaDay(at) < a.occurredOn) throw reportBeforeAccident({ occurredOn: a.occurredOn })
}

/** When a level heard, from whom, by what. Said again it is corrected, and both times stand in the events. */
export async function recordReport(tx: Tx, id: string, r: NewReport): Promise<void> {
  const a = await locked(tx, id)
  await plausible(tx, a, r.receivedAt)
  const { before } = await putReport(tx, a, r)
  await tell(tx, a, before ? 'accident.report_corrected' : 'accident.reported', { level: r.level satisfies Level, receivedAt: r.receivedAt, before, from: r.fromName, to: r.toName, channel: r.channel })
  await keepClocks(tx, [id])
}

export async function recordNotice(tx: Tx, id: string, n: { body: Body; notifiedAt: string; toName: string; channel: string }): Promise<void> {
  const a = await locked(tx, id)
  await plausible(tx, a, n.notifiedAt)
  await putNotice(tx, a, n)
  await tell(tx, a, 'accident.notified', { body: n.body, notifiedAt: n.notifiedAt, channel: n.channel })
}

export async function followUp(tx: Tx, id: string, text: string): Promise<void> {
  const a = await locked(tx, id)
  await addFollowUp(tx, a, text)
  await tell(tx, a, 'accident.followed_up', { characters: text.length })
  await keepClocks(tx, [id])
}

export type Supplementing = { deaths: number | null; missing: number | null; seriousInjuries: number | null; changedOn: string; reason: string }

/** Casualties as they are now. Inside the window they are the accident's own, and may raise its grade; after it, further deaths are kept beside them and count nowhere. */
export async function supplement(tx: Tx, id: string, s: Supplementing): Promise<void> {
  const a = await locked(tx, id), until = windowUntil(a, await standardsOf(tx, accidents))
  if (s.changedOn < a.occurredOn || s.changedOn > await today(tx)) throw changedBefore({ occurredOn: a.occurredOn })
  if (s.deaths === a.deaths && s.missing === a.missing && s.seriousInjuries === a.seriousInjuries) throw nothingSupplemented()
  if (s.changedOn > until) return keepApart(tx, a, s, until)
  await changeRow(tx, accidents, id, { deaths: s.deaths, missing: s.missing, seriousInjuries: s.seriousInjuries }, { note: s.reason })
  // by the day on which it happened, not that of entry
  await noteSupplements(tx, [id], s.changedOn)
}

async function keepApart(tx: Tx, a: Stored, s: Supplementing, until: string): Promise<void> {
  const more = (s.deaths ?? 0) - (a.deaths ?? 0) - (a.laterDeaths ?? 0)
  if (more <= 0) throw onlyMoreAfterWindow({ until })
  await derived(tx, a.id, { later_deaths: (a.laterDeaths ?? 0) + more }, s.reason)
  await noteSupplements(tx, [a.id], s.changedOn)
}

/** Columns that verbs alone write, with history. */
async function derived(tx: Tx, id: string, after: Record<string, unknown>, note: string): Promise<void> {
  const [row] = await lockRecords(tx, accidents, [id])
  const before = Object.fromEntries(Object.keys(after).map((column) => [column, row?.record[column] ?? null]))
  const change = await openChange(tx, accidents, { origin: 'form', note })
  await updateRecords(tx, accidents, [{ id, before, after, kind: 'changed' }], change)
  await closeChange(tx, change, 1)
  await written(tx, [id])
}

export type Judging = { late: boolean; omitted: boolean; falsified: boolean; concealed: boolean; reason: string }
/** 迟报 漏报 谎报 瞒报: four things, each judged by a person. What the clocks propose is only shown. */
export async function judgeReporting(tx: Tx, id: string, { reason, ...flags }: Judging): Promise<void> {
  const a = await locked(tx, id)
  await changeRow(tx, accidents, id, flags, { note: reason })
  await tell(tx, a, 'accident.reporting_judged', { ...flags, reason })
}
