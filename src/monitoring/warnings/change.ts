// 变更, 延续, 更正, 解除 and 撤销 (突发事件应对法 art. 70: adjust the level and publish again; lift at once when the danger is gone).
import type { Tx } from '#kit/db'
import { forbidden } from '#kit/errors'
import { cancelTimers } from '#kit/timers'
import type { Level } from '#monitoring/rules/web'
import { makeDraft, type Draft } from './compose.ts'
import { found, locked, personOf, tell } from './draft.ts'
import { changeOpen, endsTooSoon, liftedByRequester, liftNotRequested, notInForce, sameLevel, sameTowns } from './errors.ts'
import type { Shape, Track, Warning } from './model.ts'
import { targetOf } from './target.ts'
import { areaOf, dropLiftRequest, markLifted, openChangeOf, placesOf, requestLift } from './store.ts'

async function inForce(tx: Tx, id: string): Promise<Warning> {
  const w = await locked(tx, id)
  if (w.state !== 'released' || w.origin !== 'own') throw notInForce({})
  return w
}

export type Asked =
  | { change: 'level'; level: Level; reason: string }
  | { change: 'area'; regionCodes: string[]; shape?: Shape | undefined; reason: string }
  | { change: 'extend'; expiresAt: string; reason: string }
  | { change: 'correct'; reason: string }

/** A new version of a warning in force: it goes through both hands like any other, and takes the older's place when it is released. */
export async function draftChange(tx: Tx, id: string, asked: Asked): Promise<Warning> {
  const w = await inForce(tx, id)
  const open = await openChangeOf(tx, id)
  const one = await whatChanges(tx, w, asked)
  if (open) throw changeOpen({ id: open })
  const draft = await makeDraft(tx, {
    track: w.track as Track, level: w.level, area: (await areaOf(tx, w.areaCode))!, towns: await placesOf(tx, id), basis: asked.reason, byAlarm: false, by: personOf(tx.actor), supersedesId: id,
    startsAt: new Date(w.startsAt as string), expiresAt: new Date(w.expiresAt as string), shape: w.shape, shapeHow: w.shapeHow, ...one,
  })
  const made = await found(tx, draft)
  await tell(tx, made, 'warning.drafted', { title: made.title, level: made.level, change: made.change, supersedesId: id, reason: asked.reason })
  return made
}

type One = Pick<Draft, 'change'> & Partial<Draft>

/** What differs from the version in force; everything else is taken over as it was signed. */
async function whatChanges(tx: Tx, w: Warning, asked: Asked): Promise<One> {
  const words = { caution: w.caution, measures: w.measures, legalBasis: w.legalBasis }
  if (asked.change === 'correct') return { change: 'correct', words }
  if (asked.change === 'level') {
    if (w.level === asked.level) throw sameLevel({ level: asked.level })
    // another level has its own words and its own time
    return { change: asked.level < w.level ? 'upgrade' : 'downgrade', level: asked.level, startsAt: await tx.now(), expiresAt: null }
  }
  if (asked.change === 'extend') {
    if (Date.parse(asked.expiresAt) <= Math.max(Date.parse(w.expiresAt as string), (await tx.now()).getTime())) throw endsTooSoon({})
    return { change: 'extend', words, expiresAt: new Date(asked.expiresAt) }
  }
  const { towns, how } = await targetOf(tx, { areaCode: w.areaCode, regionCodes: asked.regionCodes, shape: asked.shape })
  const now = new Set((await placesOf(tx, w.id)).map((t) => t.code))
  if (now.size === towns.length && towns.every((t) => now.has(t.code))) throw sameTowns({})
  return { change: 'area', words, towns, shape: asked.shape ?? null, shapeHow: how }
}

/** The first hand of an end: a person, or the rule when every alarm of its towns has cleared (then `by` has no id). */
export async function askLift(tx: Tx, id: string, reason: string, as: 'lift' | 'cancel' = 'lift'): Promise<Warning> {
  const w = await inForce(tx, id)
  await requestLift(tx, id, reason, as, personOf(tx.actor))
  await tell(tx, w, as === 'lift' ? 'warning.lift_requested' : 'warning.cancel_requested', { reason })
  return found(tx, id)
}

export async function dropLift(tx: Tx, id: string): Promise<Warning> {
  const w = await inForce(tx, id)
  if (await dropLiftRequest(tx, id)) await tell(tx, w, 'warning.lift_dropped')
  return found(tx, id)
}

/** The second hand of a lift or of a cancellation. A lift that the rule has asked for takes one person, so that it comes at once when the danger is gone. */
export async function lift(tx: Tx, id: string, reason: string): Promise<Warning> {
  const w = await inForce(tx, id)
  if (!w.liftRequestedAt) throw liftNotRequested({})
  const by = personOf(tx.actor)
  if (!by.id) throw forbidden({ permission: 'warning.release' })
  if (w.liftRequestedBy === by.id) throw liftedByRequester({})
  await markLifted(tx, id, reason, by)
  await cancelTimers(tx, { subject: { kind: 'warning', id } })
  const out = await found(tx, id)
  await tell(tx, out, out.state === 'cancelled' ? 'warning.cancelled' : 'warning.lifted', { title: out.title, level: out.level, docNo: out.docNo, reason, requestedBy: w.liftRequestedName })
  return out
}
