// Thousands answer within a minute, nearly all of them 收到 for their own post: these are written together, a statement per table.
import type { Actor } from '#kit/access'
import type { Tx } from '#kit/db'
import { AppError, notFound } from '#kit/errors'
import { recordMany } from '#kit/events'
import { satisfyTimers } from '#kit/timers'
import { answeredEvent, endIfAllWoken, takeAnswer, type Answered } from './answer.ts'
import { callsWithPosts, keepAndWake } from './answerManyStore.ts'
import type { Answering, Said } from './answerStore.ts'
import { calloutEnded } from './errors.ts'
import { lockPostsOf } from './locks.ts'

/** `by`: the person who answers; the event is his. */
export type Answer = { callId: string; said: Said; by: Actor }

/**
 * Records what many people said, each once, in the order given: one Answered or one refusal (not found, callout.already_ended) per answer.
 * Ends as the same answers would one after the other; whether the callout is over is asked once, after the last. Needs the system's scope.
 */
export async function answerCalls(tx: Tx, answers: readonly Answer[]): Promise<(Answered | AppError)[]> {
  await lockPostsOf(tx, answers.map((a) => a.callId))
  const calls = new Map((await callsWithPosts(tx, answers.map((a) => a.callId))).map((c) => [c.id, c]))
  const firsts = new Set(new Map(answers.toReversed().map((a) => [a.callId, a])).values())
  const plain = answers.filter((a) => firsts.has(a) && isPlain(calls.get(a.callId), a))
  const written = await writePlain(tx, plain.map((a) => ({ ...a, call: calls.get(a.callId) as Answering })))
  const done: (Answered | AppError)[] = []
  for (const a of answers) done.push(plain.includes(a) ? written.get(a.callId) as Answered : (refusal(calls.get(a.callId)) ?? (await takeAnswer({ ...tx, actor: a.by }, a.callId, a.said))))
  const callouts = new Set(done.flatMap((d) => (d instanceof AppError || d.again ? [] : d.calloutId)))
  for (const id of [...callouts].sort()) await endIfAllWoken(tx, id)
  return done
}

/** 收到 of a holder who has not answered, while the callout runs: nothing has to be asked of anybody else. */
const isPlain = (call: Answering | undefined, { said }: Answer): boolean =>
  call !== undefined && call.role === 'holder' && said.answer === 'received' && !call.answer && !call.endedAt

const refusal = (call: Answering | undefined): AppError | undefined =>
  !call ? notFound({ what: '这次叫应' }) : call.endedAt && !call.answer ? calloutEnded({ id: call.calloutId }) : undefined

type Plain = Answer & { call: Answering }

async function writePlain(tx: Tx, list: readonly Plain[]): Promise<Map<string, Answered>> {
  if (!list.length) return new Map()
  // of two of one post the first wakes it; the other's answer is kept beside
  const woken = [...new Map(list.filter((p) => p.call.postState !== 'woken').toReversed().map((p) => [p.call.calloutPostId, p.call.id]))]
  const at = new Map((await keepAndWake(tx, list, woken)).map((k) => [k.id, k.answeredAt]))
  await satisfyTimers(tx, { subject: { kind: 'callout_post', id: woken.map(([post]) => post) } })
  await recordMany(tx, list.map((p) => ({ ...answeredEvent(p.call, p.said), by: p.by })))
  return new Map(list.map(({ call, said }) => [call.id, { callId: call.id, calloutId: call.calloutId, answer: said.answer, answeredAt: at.get(call.id) ?? '', again: false }]))
}
