// 变更 and 解除 (突发事件应对法 art. 70: adjust the level and publish again; lift at once when the danger is gone).
import type { Tx } from '#kit/db'
import { forbidden } from '#kit/errors'
import type { Level } from '#monitoring/rules/web'
import { makeDraft } from './compose.ts'
import { found, locked, personOf, tell } from './draft.ts'
import { changeOpen, liftedByRequester, liftNotRequested, notInForce, sameLevel } from './errors.ts'
import type { Track, Warning } from './model.ts'
import { areaOf, dropLiftRequest, markLifted, openChangeOf, placesOf, requestLift } from './store.ts'

async function inForce(tx: Tx, id: string): Promise<Warning> {
  const w = await locked(tx, id)
  if (w.state !== 'released' || w.origin !== 'own') throw notInForce({})
  return w
}

/** A new draft at another level for the towns that the warning still holds; it goes through both hands like any other. */
export async function draftChange(tx: Tx, id: string, level: Level, reason: string): Promise<Warning> {
  const w = await inForce(tx, id)
  if (w.level === level) throw sameLevel({ level })
  const open = await openChangeOf(tx, id)
  if (open) throw changeOpen({ id: open })
  const change = level < w.level ? 'upgrade' : 'downgrade'
  const draft = await makeDraft(tx, {
    track: w.track as Track, level, area: (await areaOf(tx, w.areaCode))!, towns: await placesOf(tx, id), basis: reason, change, byAlarm: false, by: personOf(tx.actor), supersedesId: id,
  })
  const made = await found(tx, draft)
  await tell(tx, made, 'warning.drafted', { title: made.title, level, change, supersedesId: id, reason })
  return made
}

/** The first hand of a lift: a person, or the rule when every alarm of its towns has cleared (then `by` has no id). */
export async function askLift(tx: Tx, id: string, reason: string): Promise<Warning> {
  const w = await inForce(tx, id)
  await requestLift(tx, id, reason, personOf(tx.actor))
  await tell(tx, w, 'warning.lift_requested', { reason })
  return found(tx, id)
}

export async function dropLift(tx: Tx, id: string): Promise<Warning> {
  const w = await inForce(tx, id)
  if (await dropLiftRequest(tx, id)) await tell(tx, w, 'warning.lift_dropped')
  return found(tx, id)
}

/** The second hand. A lift that the rule has asked for takes one person, so that it comes at once when the danger is gone. */
export async function lift(tx: Tx, id: string, reason: string): Promise<Warning> {
  const w = await inForce(tx, id)
  if (!w.liftRequestedAt) throw liftNotRequested({})
  const by = personOf(tx.actor)
  if (!by.id) throw forbidden({ permission: 'warning.release' })
  if (w.liftRequestedBy === by.id) throw liftedByRequester({})
  await markLifted(tx, id, reason, by)
  const out = await found(tx, id)
  await tell(tx, out, 'warning.lifted', { title: out.title, level: out.level, docNo: out.docNo, reason, requestedBy: w.liftRequestedName })
  return out
}
