// Drafts by hand: written, edited, withdrawn.
import { actorName, type Actor } from '#kit/access'
import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { cancelTimers } from '#kit/timers'
import type { Level } from '#monitoring/rules/web'
import { areaText } from './area.ts'
import { knownKind, makeDraft, pickTowns } from './compose.ts'
import { notDraft, townsFixed } from './errors.ts'
import { titleOf, townsAreFixed, type DraftForm, type Shape, type Track, type Warning } from './model.ts'
import { targetOf } from './target.ts'
import { addTowns, areaOf, countySizes, dropTowns, lockWarning, markWithdrawn, townsOfWarning, warningById, writeDraft } from './store.ts'

export const personOf = (actor: Actor): { id: string | null; name: string } => ({ id: actor.kind === 'user' ? actor.id : null, name: actorName(actor) })

export async function found(tx: Tx, id: string): Promise<Warning> {
  const warning = await warningById(tx, id)
  if (!warning) throw notFound({ what: '这条预警' })
  return warning
}

/** The row, locked for this transaction. */
export async function locked(tx: Tx, id: string): Promise<Warning> {
  await lockWarning(tx, id)
  return found(tx, id)
}

export const tell = (tx: Tx, w: Pick<Warning, 'id' | 'regionPath'>, type: string, data: Record<string, unknown> = {}): Promise<number> =>
  record(tx, { type, subject: { kind: 'warning', id: w.id }, region: w.regionPath, data })

export type ByHand = { track: Track; level: Level; areaCode: string; regionCodes: string[]; basis: string; followsId?: string | undefined; shape?: Shape | undefined; alarmLevel?: Level | undefined }

/** A draft for towns of one county, or of the whole city: chosen, drawn, or those whose alarms stand at a level; without a choice, for all of them. */
export async function draftByHand(tx: Tx, d: ByHand): Promise<Warning> {
  const { area, towns, how } = await targetOf(tx, d)
  const { followsId, shape, ...rest } = d
  const id = await makeDraft(tx, { ...rest, area, towns, change: 'new', byAlarm: false, by: personOf(tx.actor), shape: shape ?? null, shapeHow: how, ...(followsId ? { followsId } : {}) })
  const w = await found(tx, id)
  await tell(tx, w, 'warning.drafted', { title: w.title, level: w.level, towns: w.towns })
  return w
}

export async function editDraft(tx: Tx, id: string, form: DraftForm): Promise<Warning> {
  const before = await locked(tx, id)
  if (before.state !== 'draft') throw notDraft({ state: before.state })
  const area = await areaOf(tx, before.areaCode)
  const towns = await pickTowns(tx, area!, form.regionCodes)
  const had = await townsOfWarning(tx, id)
  if (townsAreFixed(before.change) && (had.length !== towns.length || had.some((t) => !form.regionCodes.includes(t.code)))) throw townsFixed({})
  await dropTowns(tx, id, had.map((t) => t.code).filter((code) => !form.regionCodes.includes(code)))
  await addTowns(tx, id, form.regionCodes, false)
  const text = { text: areaText(towns, await countySizes(tx)), title: titleOf(before.issuer, (await knownKind(tx, before.track as Track)).name, before.level, before.areaName) }
  await writeDraft(tx, id, form, text, personOf(tx.actor).id)
  const after = await found(tx, id)
  await tell(tx, after, 'warning.edited', { revision: after.revision, towns: after.towns })
  return after
}

export async function withdraw(tx: Tx, id: string, reason: string): Promise<Warning> {
  const w = await locked(tx, id)
  if (w.state !== 'draft' && w.state !== 'submitted') throw notDraft({ state: w.state })
  await markWithdrawn(tx, id, reason)
  await cancelTimers(tx, { subject: { kind: 'warning', id } })
  await tell(tx, w, 'warning.withdrawn', { reason })
  return found(tx, id)
}
