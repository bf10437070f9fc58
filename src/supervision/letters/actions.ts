// The verbs of a letter: edited, submitted, returned, signed with a number by a second person, sent, received, replied to, closed; withdrawn while a draft, decided upon when its facts moved.
import { actorId } from '#kit/access'
import { today } from '#kit/calendar'
import { nextNumber } from '#kit/docs'
import type { Tx } from '#kit/db'
import { forbidden, notFound } from '#kit/errors'
import { record } from '#kit/events'
import { satisfyTimers } from '#kit/timers'
import { replyDueOf, replyKind, startReplyClock } from './deadline.ts'
import { changedMeanwhile, notDraft, nothingToDecide, notSubmitted, signedByDrafter, wrongStep } from './errors.ts'
import { follows, type Letter, type State } from './model.ts'
import * as store from './store.ts'

export async function found(tx: Tx, id: string): Promise<Letter> {
  const letter = await store.letterById(tx, id)
  if (!letter) throw notFound({ what: '这份函' })
  return letter
}
async function locked(tx: Tx, id: string): Promise<Letter> {
  await store.lockLetter(tx, id)
  return found(tx, id)
}
const tell = (tx: Tx, l: Letter, type: string, data: Record<string, unknown> = {}): Promise<number> => record(tx, { type, subject: { kind: 'letter', id: l.id }, region: l.regionPath, data })

export async function edit(tx: Tx, id: string, e: { title: string; facts: string; requirements: string; revision: number }): Promise<Letter> {
  const l = await locked(tx, id)
  if (l.state !== 'draft') throw notDraft({ state: l.state })
  if (l.revision !== e.revision) throw changedMeanwhile({ revision: l.revision })
  await store.writeEdit(tx, id, e)
  // whoever rewrites it has seen what moved
  if (l.changedAt) await store.markChanged(tx, id, null)
  await tell(tx, l, 'letter.edited', { revision: l.revision + 1 })
  return found(tx, id)
}

export async function submit(tx: Tx, id: string, revision: number): Promise<Letter> {
  const l = await locked(tx, id)
  if (l.state !== 'draft') throw notDraft({ state: l.state })
  if (l.revision !== revision) throw changedMeanwhile({ revision: l.revision })
  await store.markSubmitted(tx, id)
  await tell(tx, l, 'letter.submitted', { title: l.title })
  return found(tx, id)
}

export async function sendBack(tx: Tx, id: string, reason: string): Promise<Letter> {
  const l = await locked(tx, id)
  if (l.state !== 'submitted') throw notSubmitted({ state: l.state })
  await store.markBack(tx, id)
  await tell(tx, l, 'letter.returned', { reason })
  return found(tx, id)
}

/** The second hand. The number is taken last, in the same transaction: what fails has taken none. */
export async function sign(tx: Tx, id: string, revision: number, dated: { on?: string } = {}): Promise<Letter> {
  const l = await locked(tx, id), me = actorId(tx.actor)
  if (l.state !== 'submitted') throw notSubmitted({ state: l.state })
  if (l.revision !== revision) throw changedMeanwhile({ revision: l.revision })
  // the system signs nothing but the demo city's past
  if (!me && !l.demo) throw forbidden({ permission: 'letter.sign' })
  if (me && [l.submittedBy, l.editedBy].includes(me)) throw signedByDrafter({})
  const on = dated.on ?? await today(tx), { series, replyDays } = await store.settingsNow(tx), due = await replyDueOf(tx, on, replyDays)
  const number = await nextNumber(tx, { series, year: Number(on.slice(0, 4)), subject: { kind: 'letter', id } })
  await store.markIssued(tx, id, { number, on, replyDueOn: due.date, replyProvisional: due.provisional, replyDays })
  await startReplyClock(tx, l, due.date, replyDays)
  await tell(tx, l, 'letter.issued', { number: number.text, kind: l.kind, on, replyDueOn: due.date, provisional: due.provisional })
  return found(tx, id)
}

export async function withdraw(tx: Tx, id: string, reason: string): Promise<Letter> {
  const l = await locked(tx, id)
  if (!follows[l.state].includes('withdrawn')) throw wrongStep({ state: l.state, wanted: 'withdrawn' })
  await store.markWithdrawn(tx, id, reason)
  await tell(tx, l, 'letter.withdrawn', { reason, by: 'person' })
  return found(tx, id)
}

async function stepTo(tx: Tx, id: string, state: State, set: Readonly<Record<string, string | null>>, data: Record<string, unknown> = {}): Promise<Letter> {
  const l = await locked(tx, id)
  if (!follows[l.state].includes(state)) throw wrongStep({ state: l.state, wanted: state })
  await store.step(tx, id, state, set)
  await tell(tx, l, `letter.${state}`, data)
  return found(tx, id)
}
const nowIso = async (tx: Tx): Promise<string> => (await tx.now()).toISOString()
const me = (tx: Tx): string => ('name' in tx.actor ? tx.actor.name : '')

export const send = async (tx: Tx, id: string, how: string, at?: string): Promise<Letter> => stepTo(tx, id, 'sent', { sent_at: at ?? await nowIso(tx), sent_how: how, sent_name: me(tx) }, { how })
export const receive = async (tx: Tx, id: string, by: string, at?: string): Promise<Letter> => stepTo(tx, id, 'received', { received_at: at ?? await nowIso(tx), received_name: by }, { by })
export async function reply(tx: Tx, id: string, text: string, at?: string): Promise<Letter> {
  const l = await stepTo(tx, id, 'replied', { replied_at: at ?? await nowIso(tx), reply: text, reply_name: me(tx) }, { characters: text.length })
  await satisfyTimers(tx, { kind: replyKind, subject: { kind: 'letter', id } })
  return l
}
export const close = async (tx: Tx, id: string, note: string, at?: string): Promise<Letter> => stepTo(tx, id, 'closed', { closed_at: at ?? await nowIso(tx), closed_note: note, closed_name: me(tx) }, { note })

/** What is done about an issued letter whose facts moved: it stays as it was issued, and this stands beside it. */
export async function decide(tx: Tx, id: string, decision: string): Promise<Letter> {
  const l = await locked(tx, id)
  if (!l.number || !l.changedAt || l.decidedAt) throw nothingToDecide({})
  await store.markDecided(tx, id, decision)
  await tell(tx, l, 'letter.decided', { decision, what: l.changedWhat })
  return found(tx, id)
}
