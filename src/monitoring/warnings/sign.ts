// Two people: one checks and submits, another releases. What is released can't be unsaid, so the second types the level.
import type { Tx } from '#kit/db'
import { forbidden } from '#kit/errors'
import { nextNumber } from '#kit/docs'
import { cancelTimers, satisfyTimers } from '#kit/timers'
import { levelOfColour, levelOfRoman, type Level } from '#monitoring/rules/web'
import { currentAreaText, startClock } from './compose.ts'
import { found, locked, personOf, tell } from './draft.ts'
import { alreadyReleased, changedMeanwhile, incomplete, noIssuer, notDraft, notSubmitted, nothingLeft, releasedByDrafter, wrongLevel } from './errors.ts'
import { missing, type Track, type Warning } from './model.ts'
import { dropTowns, heldTowns, issuerRow, markReleased, markReturned, markSubmitted, placesOf, takeTowns, writeArea, type Held } from './store.ts'

function user(tx: Tx, permission: string): { id: string; name: string } {
  const { id, name } = personOf(tx.actor)
  if (!id) throw forbidden({ permission })
  return { id, name }
}

export async function submit(tx: Tx, id: string, revision: number): Promise<Warning> {
  const w = await locked(tx, id)
  if (w.state !== 'draft') throw notDraft({ state: w.state })
  if (w.revision !== revision) throw changedMeanwhile({ revision: w.revision })
  const lacks = missing(w)
  if (lacks.length) throw incomplete({ missing: lacks })
  await markSubmitted(tx, id, user(tx, 'warning.draft'))
  await satisfyTimers(tx, { kind: 'warning.submit_due', subject: { kind: 'warning', id } })
  await startClock(tx, id, w.regionPath, 'release')
  await tell(tx, w, 'warning.submitted', { title: w.title, level: w.level })
  return found(tx, id)
}

/** The second person sends it back to be changed. */
export async function sendBack(tx: Tx, id: string, reason: string): Promise<Warning> {
  const w = await locked(tx, id)
  if (w.state !== 'submitted') throw notSubmitted({})
  await markReturned(tx, id)
  await cancelTimers(tx, { kind: 'warning.release_due', subject: { kind: 'warning', id } })
  await startClock(tx, id, w.regionPath, 'submit')
  await tell(tx, w, 'warning.returned', { reason })
  return found(tx, id)
}

/** “橙”, “橙色”, “Ⅱ”, “II级” all say the level. */
export const typedLevel = (typed: string): Level | undefined => levelOfColour(typed.trim()) ?? levelOfRoman(typed.trim().replace(/级$/, ''))

function mayRelease(tx: Tx, w: Warning, revision: number, typed: string): { id: string; name: string } {
  if (w.releasedAt) throw alreadyReleased({ docNo: w.docNo ?? '', by: w.releasedName ?? '' })
  if (w.state !== 'submitted') throw notSubmitted({})
  const by = user(tx, 'warning.release')
  if ([w.draftedBy, w.editedBy, w.submittedBy].includes(by.id)) throw releasedByDrafter({})
  if (w.revision !== revision) throw changedMeanwhile({ revision: w.revision })
  if (typedLevel(typed) !== w.level) throw wrongLevel({ level: w.level, typed })
  return by
}

/** Only a change of the very warning that holds a town may lower its level; anything else that holds it as severely keeps it. */
const keeps = (held: Held, w: Warning) => held.level <= w.level && held.warningId !== w.supersedesId

export async function release(tx: Tx, id: string, revision: number, typed: string): Promise<Warning> {
  const w = await locked(tx, id)
  const by = mayRelease(tx, w, revision, typed)
  const held = await heldTowns(tx, id)
  const kept = held.filter((h) => keeps(h, w))
  if (kept.length) {
    await dropTowns(tx, id, kept.map((h) => h.code))
    await writeArea(tx, id, await currentAreaText(tx, id), w.basis)
  }
  const towns = await placesOf(tx, id)
  if (!towns.length) throw nothingLeft({})
  const taken = held.filter((h) => !keeps(h, w))
  const before = taken.find((h) => h.warningId === w.supersedesId) ?? taken[0]
  const change = !before ? 'new' : before.level > w.level ? 'upgrade' : 'downgrade'
  const ended = await takeTowns(tx, id, towns.map((t) => t.code), w.track as Track)
  const issuer = await issuerRow(tx)
  if (!issuer) throw noIssuer({})
  // the number is taken last: its counter stays locked until the end of the transaction
  const { text: docNo } = await nextNumber(tx, { series: issuer.series, subject: { kind: 'warning', id } })
  await markReleased(tx, id, docNo, change, before?.warningId ?? null, by)
  await satisfyTimers(tx, { kind: 'warning.release_due', subject: { kind: 'warning', id } })
  for (const old of ended) await tell(tx, old, 'warning.superseded', { by: id, docNo })
  const out = await found(tx, id)
  await tell(tx, out, 'warning.released', { title: out.title, level: out.level, track: out.track, docNo, change, supersedesId: out.supersedesId, towns: out.towns, leftOut: kept.map((h) => h.code) })
  return out
}
