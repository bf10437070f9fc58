// startCallout: notice, first attempts and next timer of everybody, in the caller's transaction.
import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { nextNumber } from '#kit/docs'
import { record } from '#kit/events'
import { policyInForce, snapshotOf, type PolicySnapshot, type StepKind } from '#notify/policies'
import { nobodyThere } from './errors.ts'
import { insertCallout, insertCalls, insertFirstAttempts, insertFirstTimers, insertPosts, numberCallout, type Rung } from './startStore.ts'

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
  const snapshot = snapshotOf(policy)
  const drill = request.drill ?? false
  const { id, startedAt } = await insertCallout(tx, { ...request, drill, policyId: policy.id, policy: snapshot, startedBy: actorName(tx.actor) })
  const posts = await insertPosts(tx, { id, startedAt, regionPaths: request.regionPaths, ...firstSteps(snapshot) })
  if (!posts) throw nobodyThere({ regions: request.regionPaths })
  const holders = await insertCalls(tx, id)
  await insertFirstAttempts(tx, { id, startedAt, level: request.level, drill, policy: snapshot })
  await insertFirstTimers(tx, id, snapshot.steps.map((step) => kindOf(step)), articleOf(snapshot))
  // a drill takes no number: the book is of what happened
  const number = drill ? null : (await nextNumber(tx, { series: '泉叫', subject: { kind: 'callout', id } })).text
  if (number) await numberCallout(tx, id, number)
  await record(tx, {
    type: 'callout.started', subject: { kind: 'callout', id }, region: request.region, drill,
    data: { number, about: request.subject, level: request.level, title: request.title, holders, posts, policyVersion: snapshot.version },
  })
  return { calloutId: id, holders }
}

const firstSteps = ({ steps }: PolicySnapshot) => ({ secondAt: steps[1]?.after ?? 0, superiorStep: firstOf(steps, (kind) => kind.startsWith('superior')) ?? firstOf(steps, (kind) => kind === 'duty') ?? steps.length - 1 })

function firstOf(steps: PolicySnapshot['steps'], wanted: (kind: StepKind) => boolean): number | undefined {
  const at = steps.findIndex((s) => wanted(s.kind))
  return at < 0 ? undefined : at
}

const kindOf = (step: { kind: StepKind } | undefined) => `callout.${step?.kind}`
const articleOf = (policy: PolicySnapshot) => `叫应策略 ${policy.title} 第 ${policy.version} 版`

/** The next timer of a post; its kind names the step, so that what is coming can be read off the timers. */
export const stepTimer = (post: Rung, policy: PolicySnapshot) => {
  return {
    kind: kindOf(policy.steps[post.nextStep]), subject: { kind: 'callout_post', id: post.id }, region: post.regionPath, dueAt: post.nextAt, article: articleOf(policy), data: { step: post.nextStep },
  }
}
