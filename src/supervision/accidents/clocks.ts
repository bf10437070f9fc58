// The timers of an accident, kept as its clocks stand: set where a limit begins to run, met where the report came, taken back where it fell away.
import { chinaDay, dayEnd } from '#kit/calendar'
import type { Tx } from '#kit/db'
import { cancelTimers, satisfyTimers, setTimer } from '#kit/timers'
import type { Standards } from '#registry/definition'
import { standardsOf } from '#registry/ledger'
import { accidents } from './ledger.ts'
import { type Clock, levels } from './model.ts'
import { clocksOf, nextFollowUp, windowUntil } from './reckon.ts'
import { clocked, followUpsOf, gradesOf, reportsOf, type Stored, timersOf } from './store.ts'

export const kindOf = (level: Clock['level']): string => `accident.${level}_due`
export const followUpKind = 'accident.follow_up_due', windowKind = 'accident.window_end'
const longestWindow = 60 // days that an accident is young; the limits are rows, and shorter

export type Standing = { clocks: Clock[]; followUpDue: string | null; until: string; windowEnd: string }

/** All clocks of one accident as they stand now. */
export async function standingOf(tx: Tx, a: Stored, standards: Standards, now: Date): Promise<Standing> {
  const reports = await reportsOf(tx, a.id), clocks = a.retired || !reports.length ? [] : clocksOf({ kind: a.kind, grade: a.grade, reports, grades: await gradesOf(tx, a.id) }, standards, now)
  const told = reports.filter((r) => r.level !== 'unit').map((r) => r.receivedAt), last = [...told, ...(await followUpsOf(tx, a.id)).slice(0, 1).map((f) => f.at)].sort().at(-1) ?? null
  const until = windowUntil(a, standards)
  return { clocks, followUpDue: nextFollowUp(a.grade, last, !a.retired && !a.sceneClosedOn && !a.closedOn, standards), until, windowEnd: dayEnd(until).toISOString() }
}

type Wanted = Map<string, { dueAt: string; article: string } | 'met'>
function wantedOf({ clocks, followUpDue, windowEnd }: Standing, a: Stored, now: Date): Wanted {
  const wanted: Wanted = new Map()
  for (const c of clocks) if (c.metAt) wanted.set(kindOf(c.level), 'met'); else if (c.dueAt) wanted.set(kindOf(c.level), { dueAt: c.dueAt, article: c.article })
  if (followUpDue) wanted.set(followUpKind, { dueAt: followUpDue, article: '原安监总局令第21号' })
  if (!a.retired && Date.parse(windowEnd) > now.getTime()) wanted.set(windowKind, { dueAt: windowEnd, article: '国务院令第493号第十三条' })
  return wanted
}

/** After any write of these accidents. */
export async function keepClocks(tx: Tx, ids: readonly string[]): Promise<void> {
  const now = await tx.now(), standards = await standardsOf(tx, accidents)
  for (const a of await clocked(tx, ids, chinaDay(now, -longestWindow))) await keep(tx, a, wantedOf(await standingOf(tx, a, standards, now), a, now))
}

async function keep(tx: Tx, a: Stored, wanted: Wanted): Promise<void> {
  const subject = { kind: 'accident', id: a.id }, there = await timersOf(tx, a.id)
  for (const kind of [...levels.slice(1).map(kindOf), followUpKind, windowKind]) {
    const want = wanted.get(kind), open = there.filter((t) => t.kind === kind && !t.met)
    if (want === 'met') { if (open.length) await satisfyTimers(tx, { kind, subject }); continue }
    if (want && open.some((t) => Date.parse(t.dueAt) === Date.parse(want.dueAt))) continue
    // a follow-up that came, late or not, meets the one that was due
    if (open.length) await (kind === followUpKind && want ? satisfyTimers(tx, { kind, subject }) : cancelTimers(tx, { kind, subject }))
    if (want) await setTimer(tx, { kind, subject, region: a.regionPath, dueAt: want.dueAt, article: want.article })
  }
}
