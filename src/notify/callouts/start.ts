// startCallout: notice, first attempts and next timer of everybody, in the caller's transaction.
import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { nextNumber } from '#kit/docs'
import { record } from '#kit/events'
import { setTimers } from '#kit/timers'
import { policyInForce, policySnapshot, type PolicySnapshot } from '#notify/policies'
import { nobodyThere } from './errors.ts'
import { insertCallout, insertCalls, insertFirstAttempts, insertPosts, numberCallout, type Rung } from './startStore.ts'

export type CalloutRequest = {
  subject: { kind: string; id: string }
  level: 1 | 2 | 3 | 4
  /** '暴雨橙色预警' */
  title: string
  /** What is expected and what to do, in whole sentences. */
  message: string
  /** Posts under these region paths are called. */
  regionPaths: string[]
  /** Where the callout itself belongs: the path of the issuer's region. */
  region: string
  drill?: boolean
}

/**
 * Calls the duty holders of every post under `regionPaths`. Runs in the caller's transaction under the system's scope; a second open
 * callout for the same subject is refused (callout.already_open). Returns how many people are called.
 */
export async function startCallout(tx: Tx, request: CalloutRequest): Promise<{ calloutId: string; holders: number }> {
  const policy = await policyInForce(tx, request.level)
  const snapshot = policySnapshot.parse(policy)
  const drill = request.drill ?? false
  const { id, startedAt } = await insertCallout(tx, { ...request, drill, policyId: policy.id, policy: snapshot, startedBy: actorName(tx.actor) })
  const posts = await insertPosts(tx, { id, startedAt, regionPaths: request.regionPaths, ...firstSteps(snapshot) })
  if (!posts.length) throw nobodyThere({ regions: request.regionPaths })
  const holders = await insertCalls(tx, id)
  await insertFirstAttempts(tx, { id, startedAt, level: request.level, drill })
  await setTimers(tx, posts.map((post) => stepTimer(post, snapshot)))
  // a drill takes no number: the book is of what happened
  const number = drill ? null : (await nextNumber(tx, { series: '泉叫', subject: { kind: 'callout', id } })).text
  if (number) await numberCallout(tx, id, number)
  await record(tx, {
    type: 'callout.started', subject: { kind: 'callout', id }, region: request.region, drill,
    data: { number, about: request.subject, level: request.level, title: request.title, holders, posts: posts.length, policyVersion: snapshot.version },
  })
  return { calloutId: id, holders }
}

const firstSteps = ({ steps }: PolicySnapshot) => ({ secondAt: steps[1]?.after ?? 0, superiorStep: steps.findIndex((s) => s.kind.startsWith('superior')) })

/** The next timer of a post; its kind names the step, so that what is coming can be read off the timers. */
export const stepTimer = (post: Rung, policy: PolicySnapshot) => {
  const step = policy.steps[post.nextStep]
  return {
    kind: `callout.${step?.kind}`, subject: { kind: 'callout_post', id: post.id }, region: post.regionPath, dueAt: post.nextAt,
    article: `叫应策略 ${policy.title} 第 ${policy.version} 版`, data: { step: post.nextStep },
  }
}
