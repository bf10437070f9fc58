// 补报: what a change of casualties is, by the window in which it happened (国务院令第493号 art. 13, 20). Noted of every change, by whatever door it came.
import { today } from '#kit/calendar'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import type { Standards } from '#registry/definition'
import { standardsOf } from '#registry/ledger'
import type { Grade } from './grade.ts'
import { accidents } from './ledger.ts'
import { type Supplement } from './model.ts'
import { takesOver, windowUntil } from './reckon.ts'
import { accidentById, casualtyChanges, type Change, putSupplement, type Stored } from './store.ts'

/** Notes what changed of these accidents with their newest versions. `changedOn`: the day that a person told; today where nobody did. */
export async function noteSupplements(tx: Tx, ids: readonly string[], changedOn?: string): Promise<Supplement[]> {
  const changes = await casualtyChanges(tx, ids)
  if (!changes.length) return []
  const standards = await standardsOf(tx, accidents), day = changedOn ?? await today(tx), noted: Supplement[] = []
  for (const change of changes) noted.push(await note(tx, change, (await accidentById(tx, change.id)) as Stored, day, standards))
  return noted
}

async function note(tx: Tx, change: Change, a: Stored, changedOn: string, standards: Standards): Promise<Supplement> {
  const { before, until, inside, takes } = weighed(change, a, changedOn, standards), apart = (a.laterDeaths ?? 0) - (before.laterDeaths ?? 0)
  const { laterDeaths: _, ...was } = before, after = { deaths: a.deaths, missing: a.missing, seriousInjuries: a.seriousInjuries, grade: a.grade }
  const noted = { version: change.version, changedOn, inside, until, before: was, after, takesOver: takes, keptApart: !inside && apart > 0 ? apart : null, origin: change.origin, note: change.note, recordedBy: change.actorName, at: (await tx.now()).toISOString() }
  await putSupplement(tx, a, noted)
  await record(tx, { type: 'accident.supplemented', subject: { kind: 'accident', id: a.id }, region: a.regionPath, data: { before: was, after, changedOn, inside, until, takesOver: takes, origin: change.origin } })
  return noted
}

/** What stood before, whether the day lies inside the window, and who may take over. */
function weighed(change: Change, a: Stored, changedOn: string, standards: Standards) {
  const was = (column: string, now: number | null) => (column in change.before ? (change.before[column] as number | null) : now)
  const before = { deaths: was('deaths', a.deaths), missing: was('missing', a.missing), seriousInjuries: was('serious_injuries', a.seriousInjuries), grade: was('grade', a.grade), laterDeaths: was('later_deaths', a.laterDeaths) }
  const until = windowUntil(a, standards), inside = changedOn <= until
  return { before, until, inside, takes: inside ? takesOver(before.grade as Grade | null, a.grade) : null }
}
