// A person answers: by the link in the message, by the key pressed on the telephone, or to an officer who writes it down.
import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record, type NewEvent } from '#kit/events'
import { cancelTimers, satisfyTimers, setTimers } from '#kit/timers'
import type { StepKind } from '#notify/policies'
import { endWhenAllWoken, holdsAnOpenPost, keepAnswer, keepHandedTo, lockCall, lockEnd, othersOpen, promise, superiorsOpenCalls, unman, wakePost, withdrawQueued, type Answering, type Said } from './answerStore.ts'
import { calloutEnded, notACandidate } from './errors.ts'
import { hasten } from './escalate.ts'
import { finish } from './finish.ts'
import { beyondScope } from './scope.ts'
import { callStandIn } from './standIn.ts'

export type Answered = { callId: string; calloutId: string; answer: Said['answer']; answeredAt: string; again: boolean }

/** Records what a person said, once: a second answer changes nothing and gives back the first (`again`). Ends the callout when this woke its last post. */
export async function answerCall(tx: Tx, callId: string, said: Said): Promise<Answered> {
  const answered = await takeAnswer(tx, callId, said)
  if (said.answer === 'received' && !answered.again) await beyondScope(tx, () => endIfAllWoken(tx, answered.calloutId))
  return answered
}

/** The answer alone: whoever takes many looks once at their end whether that was all (endIfAllWoken). */
export async function takeAnswer(tx: Tx, callId: string, said: Said): Promise<Answered> {
  const call = await lockCall(tx, callId)
  if (!call) throw notFound({ what: '这次叫应' })
  const { calloutId } = call
  if (call.answer && call.answeredAt) return { callId, calloutId, answer: call.answer, answeredAt: call.answeredAt, again: true }
  if (call.endedAt) throw calloutEnded({ id: calloutId })
  const [kept] = await keepAnswer(tx, [callId], said)
  await (call.role === 'superior' ? superiorSaid : said.answer === 'received' ? postWoken : postRefused)(tx, call, said)
  await record(tx, answeredEvent(call, said))
  return { callId, calloutId, answer: said.answer, answeredAt: kept?.answeredAt ?? '', again: false }
}

export const answeredEvent = (call: Answering, said: Said): NewEvent => ({
  type: 'call.answered', subject: { kind: 'call', id: call.id }, region: call.regionPath, drill: call.drill,
  data: { calloutId: call.calloutId, calloutPostId: call.calloutPostId, post: call.title, role: call.role, answer: said.answer, via: said.via },
})

async function postWoken(tx: Tx, call: Answering): Promise<void> {
  if (call.postState === 'woken') return
  await wakePost(tx, call.calloutPostId, call.id)
  await satisfyTimers(tx, { subject: { kind: 'callout_post', id: call.calloutPostId } })
}

/**
 * The last thing of a transaction, because of the post that it may hold. Two who wake the last two posts at once don't see each other's: whoever finds no
 * open post that he could hold looks again when the other has committed.
 */
export async function endIfAllWoken(tx: Tx, calloutId: string): Promise<void> {
  if (await holdsAnOpenPost(tx, calloutId)) return
  await lockEnd(tx, calloutId)
  const ended = await endWhenAllWoken(tx, calloutId)
  if (ended) await finish(tx, ended, 'all_woken')
}

/** 无法到岗 or 转派: the next person of the post is called now, or the superior when nobody is left; whom he named is called too. */
async function postRefused(tx: Tx, call: Answering, said: Said): Promise<void> {
  if (call.postState === 'woken') return
  await withdrawQueued(tx, [call.id], 'answered')
  if (call.role === 'holder') await unman(tx, call.calloutPostId)
  if (said.to && said.answer === 'handed_over') await handOver(tx, call, said.to)
  const post = { id: call.calloutPostId, calloutId: call.calloutId, nextStep: call.nextStep, regionPath: call.regionPath, title: call.title }
  await hasten(tx, call.policy, post, await whoIsNext(tx, call))
}

/** Whom he named may have been called meanwhile: his own answer holds all the same. */
const handOver = (tx: Tx, call: Answering, to: string) => beyondScope(tx, async () => {
  const named = await tx.savepoint(() => callStandIn(tx, call.id, to)).catch((error: unknown) => {
    if ((error as { code?: string }).code !== notACandidate.code) throw error
  })
  if (named) await keepHandedTo(tx, call.id, to)
})

async function whoIsNext(tx: Tx, { role, calloutPostId }: Answering): Promise<readonly StepKind[]> {
  if (role !== 'holder') return ['superior', 'superior_text', 'superior_next', 'duty']
  return (await othersOpen(tx, calloutPostId)) ? ['next', 'text'] : ['superior', 'superior_text']
}

async function superiorSaid(tx: Tx, call: Answering, said: Said): Promise<void> {
  const calls = await superiorsOpenCalls(tx, call.calloutId, call.holderId)
  const mine = [call, ...calls]
  await keepAnswer(tx, calls.map((c) => c.id), said)
  await withdrawQueued(tx, mine.map((c) => c.id), 'answered')
  if (said.answer === 'received') return superiorPromised(tx, call, mine.map((c) => c.calloutPostId))
  for (const { calloutPostId: id, ...post } of mine)
    await hasten(tx, call.policy, { ...post, id, calloutId: call.calloutId }, ['superior_next', 'duty'])
}

/** A superior can't answer for the post: he owns the knock at its door until he reports back. */
async function superiorPromised(tx: Tx, call: Answering, postIds: string[]): Promise<void> {
  const owned = await promise(tx, postIds, call.personName, call.policy.reportAfter)
  await cancelTimers(tx, { subject: { kind: 'callout_post', id: owned.map((p) => p.id) } })
  await setTimers(tx, owned.map((p) => ({
    kind: 'callout.report', subject: { kind: 'callout_post', id: p.id }, region: p.regionPath, dueAt: p.nextAt, article: `叫应策略 ${call.policy.title} 第 ${call.policy.version} 版：上门回报`,
  })))
}
