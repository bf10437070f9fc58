// Two people: one checks and submits, another releases. What is released can't be unsaid, so the second types the level.
import type { Tx } from '#kit/db'
import { forbidden } from '#kit/errors'
import { nextNumber } from '#kit/docs'
import { cancelTimers, satisfyTimers } from '#kit/timers'
import { levelOfColour, levelOfRoman, type Level } from '#monitoring/rules/web'
import { currentAreaText, startClock } from './compose.ts'
import { found, locked, personOf, tell } from './draft.ts'
import { alreadyReleased, changedMeanwhile, endsTooSoon, incomplete, noIssuer, notDraft, notSubmitted, nothingLeft, releasedByDrafter, supersededMeanwhile, wrongLevel } from './errors.ts'
import { watchEnd } from './expiry.ts'
import { countInside } from './inside.ts'
import { issuerOfKind } from './kindStore.ts'
import { missing, replacesWhole, type Change, type Track, type Warning } from './model.ts'
import { dropTowns, heldTowns, keepInside, markReleased, markReturned, markSubmitted, placesOf, takeTowns, warningById, writeArea, type Held } from './store.ts'

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

/** The version that this one replaces as a whole; refused when it no longer stands. */
async function wholeOf(tx: Tx, w: Warning): Promise<string | null> {
  if (!replacesWhole(w.change) || !w.supersedesId) return null
  const old = await warningById(tx, w.supersedesId)
  if (old?.state !== 'released') throw supersededMeanwhile({})
  return old.id
}

/** Towns that others hold as severely leave the draft; nothing may be left. */
async function ownTowns(tx: Tx, w: Warning, held: readonly Held[]): Promise<string[]> {
  const kept = held.filter((h) => keeps(h, w))
  if (kept.length) {
    await dropTowns(tx, w.id, kept.map((h) => h.code))
    await writeArea(tx, w.id, await currentAreaText(tx, w.id), w.basis)
  }
  const towns = await placesOf(tx, w.id)
  if (!towns.length) throw nothingLeft({})
  return towns.map((t) => t.code)
}

const changeTo = (w: Warning, before: Held | undefined): Change => (replacesWhole(w.change) ? w.change : !before ? 'new' : before.level > w.level ? 'upgrade' : 'downgrade')

export async function release(tx: Tx, id: string, revision: number, typed: string): Promise<Warning> {
  const w = await locked(tx, id)
  const by = mayRelease(tx, w, revision, typed)
  if (w.expiresAt && Date.parse(w.expiresAt) <= (await tx.now()).getTime()) throw endsTooSoon({})
  const whole = await wholeOf(tx, w)
  const held = await heldTowns(tx, id)
  const codes = await ownTowns(tx, w, held)
  const taken = held.filter((h) => !keeps(h, w))
  const before = taken.find((h) => h.warningId === w.supersedesId) ?? taken[0]
  const ended = await takeTowns(tx, id, codes, w.track as Track, whole)
  await keepInside(tx, id, w.regionPath, await countInside(tx, id))
  const issuer = await issuerOfKind(tx, w.track as Track)
  if (!issuer) throw noIssuer({})
  // the number is taken last: its counter stays locked until the end of the transaction
  const { text: docNo } = await nextNumber(tx, { series: issuer.series, subject: { kind: 'warning', id } })
  await markReleased(tx, id, docNo, changeTo(w, before), whole ?? before?.warningId ?? null, by)
  await satisfyTimers(tx, { kind: 'warning.release_due', subject: { kind: 'warning', id } })
  for (const old of ended) {
    await cancelTimers(tx, { subject: { kind: 'warning', id: old.id } })
    await tell(tx, old, 'warning.superseded', { by: id, docNo })
  }
  const out = await found(tx, id)
  await watchEnd(tx, out)
  const leftOut = held.filter((h) => keeps(h, w)).map((h) => h.code)
  await tell(tx, out, 'warning.released', { title: out.title, level: out.level, track: out.track, docNo, change: out.change, supersedesId: out.supersedesId, towns: out.towns, leftOut })
  return out
}
