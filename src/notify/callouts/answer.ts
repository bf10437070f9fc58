// A person answers: by the link in the message, by the key pressed on the telephone, or to an officer who writes it down.
import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { cancelTimers, satisfyTimers, setTimers } from '#kit/timers'
import { endWhenAllWoken, keepAnswer, lockCall, othersOpen, promise, superiorsOpenCalls, unman, wakePost, withdrawQueued, type Answering, type Said } from './answerStore.ts'
import { calloutEnded } from './errors.ts'
import { hasten } from './escalate.ts'
import { finish } from './finish.ts'
import { beyondScope } from './scope.ts'

export type Answered = { callId: string; calloutId: string; answer: Said['answer']; answeredAt: string; again: boolean }

/** Records what a person said, once: a second answer changes nothing and gives back the first (`again`). */
export async function answerCall(tx: Tx, callId: string, said: Said): Promise<Answered> {
  const call = await lockCall(tx, callId)
  if (!call) throw notFound({ what: '这次叫应' })
  const { calloutId } = call
  if (call.answer && call.answeredAt) return { callId, calloutId, answer: call.answer, answeredAt: call.answeredAt, again: true }
  if (call.endedAt) throw calloutEnded({ id: calloutId })
  const [kept] = await keepAnswer(tx, [callId], said)
  await (call.role === 'superior' ? superiorSaid : said.answer === 'received' ? postWoken : postRefused)(tx, call, said)
  await record(tx, {
    type: 'call.answered', subject: { kind: 'call', id: callId }, region: call.regionPath, drill: call.drill,
    data: { calloutId, calloutPostId: call.calloutPostId, post: call.title, role: call.role, answer: said.answer, via: said.via },
  })
  return { callId, calloutId, answer: said.answer, answeredAt: kept?.answeredAt ?? '', again: false }
}

async function postWoken(tx: Tx, call: Answering): Promise<void> {
  if (call.postState === 'woken') return
  await wakePost(tx, call.calloutPostId, call.id)
  await satisfyTimers(tx, { subject: { kind: 'callout_post', id: call.calloutPostId } })
  await beyondScope(tx, async () => {
    const ended = await endWhenAllWoken(tx, call.calloutId)
    if (ended) await finish(tx, ended, 'all_woken')
  })
}

/** 无法到岗 or 转派: the next person of the post is called now, or the superior when nobody is left. */
async function postRefused(tx: Tx, call: Answering): Promise<void> {
  if (call.postState === 'woken') return
  await withdrawQueued(tx, [call.id], 'answered')
  await unman(tx, call.calloutPostId)
  const post = { id: call.calloutPostId, calloutId: call.calloutId, nextStep: call.nextStep, regionPath: call.regionPath, title: call.title }
  await hasten(tx, call.policy, post, (await othersOpen(tx, call.calloutPostId)) ? ['next', 'text'] : ['superior', 'superior_text'])
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
