// The ladder: what happens to the posts of a callout when their next step falls due. Thousands fall due in the same second.
import type { Tx } from '#kit/db'
import { recordMany } from '#kit/events'
import { cancelTimers, setTimers, timer, type Timer } from '#kit/timers'
import type { PolicySnapshot, StepKind } from '#notify/policies'
import { callKnockers, callSuperiors, giveToDuty, headsOf, lockOpenPosts, lockPromised, markUnwoken, queueForHolders, setNext, type Head, type OpenPost } from './escalateStore.ts'
import { queueBroadcast } from './queue.ts'
import { stepTimer } from './start.ts'

type Group = { head: Head; step: number; posts: OpenPost[]; ids: string[] }

const runs: Record<Exclude<StepKind, 'notice'>, (tx: Tx, group: Group) => Promise<void>> = {
  text: async (tx, { head, step, ids }) => void (await queueForHolders(tx, head, step, ids, 'all')),
  voice: async (tx, { head, step, ids }) => void (await queueForHolders(tx, head, step, ids, 'first')),
  next: async (tx, { head, step, ids }) => void (await queueForHolders(tx, head, step, ids, 'first')),
  again: async (tx, { head, step, ids }) => void (await queueForHolders(tx, head, step, ids, 'all')),
  superior: (tx, group) => climb(tx, group),
  superior_text: (tx, group) => climb(tx, group),
  superior_next: (tx, { head, step, ids }) => callSuperiors(tx, head, step, ids),
  knock: (tx, { head, step, ids }) => callKnockers(tx, head, step, ids),
  broadcast: async (tx, { head, step, ids }) => void (await queueBroadcast(tx, head, step, ids)),
  duty: async (tx, group) => {
    await markUnwoken(tx, group.ids)
    await handToDuty(tx, group, await giveToDuty(tx, group.ids))
  },
}

async function climb(tx: Tx, group: Group): Promise<void> {
  await callSuperiors(tx, group.head, group.step, group.ids)
  await markUnwoken(tx, group.ids)
  // without a superior to call there is nobody to wait for
  const orphans = await giveToDuty(tx, group.ids, true)
  await recordMany(tx, group.posts.map((post) => escalated(group.head, post, orphans.some((o) => o.id === post.id) ? 'duty' : 'superior')))
}

const handToDuty = (tx: Tx, { head, posts }: Pick<Group, 'head' | 'posts'>, owned: { id: string }[]) => {
  const ids = new Set(owned.map((o) => o.id))
  return recordMany(tx, posts.filter((p) => ids.has(p.id)).map((post) => escalated(head, post, 'duty')))
}

const escalated = (head: Head, post: OpenPost, to: 'superior' | 'duty') => ({
  type: 'call.escalated', subject: { kind: 'callout_post', id: post.id }, region: post.regionPath, drill: head.drill, data: { calloutId: head.id, post: post.title, to },
})

/** Fires the step that each timer names, unless the post has moved on since the timer was set. */
async function climbLadder(tx: Tx, timers: readonly Timer[]): Promise<void> {
  const asked = new Map(timers.map((t) => [t.subjectId, Number(t.data.step)]))
  const posts = (await lockOpenPosts(tx, [...asked.keys()])).filter((p) => p.nextStep === asked.get(p.id))
  const heads = new Map((await headsOf(tx, [...new Set(posts.map((p) => p.calloutId))])).map((h) => [h.id, h]))
  for (const list of Map.groupBy(posts, (p) => `${p.calloutId} ${p.nextStep}`).values()) {
    const [first] = list as [OpenPost, ...OpenPost[]]
    await takeStep(tx, { head: heads.get(first.calloutId) as Head, step: first.nextStep, posts: list, ids: list.map((p) => p.id) })
  }
}

async function takeStep(tx: Tx, group: Group): Promise<void> {
  const { steps } = group.head.policy
  const kind = steps[group.step]?.kind
  if (kind && kind !== 'notice') await runs[kind](tx, group)
  const nextStep = steps[group.step + 1] ? group.step + 1 : null
  const nextAt = nextStep === null ? null : dueAt(group.head, nextStep)
  await setNext(tx, group.ids, nextStep, nextAt)
  if (nextStep !== null && nextAt) await setTimers(tx, group.posts.map((p) => stepTimer({ ...p, nextStep, nextAt }, group.head.policy)))
  await stepped(tx, group, kind ?? '')
}

const dueAt = (head: Head, step: number): string => new Date(Date.parse(head.startedAt) + (head.policy.steps[step]?.after ?? 0) * 1000).toISOString()

/** News for the board, one line a county: the attempts themselves are the ledger. */
const stepped = (tx: Tx, { head, step, posts }: Group, kind: string) =>
  recordMany(tx, [...Map.groupBy(posts, (p) => p.regionPath.split('/').slice(0, 2).join('/'))].map(([county, list]) => ({
    type: 'callout.stepped', subject: { kind: 'callout', id: head.id }, region: `${county.replace(/\/$/, '')}/`, drill: head.drill, data: { step, kind, posts: list.length },
  })))

/** The superior promised a knock at the door and did not report in time: a duty officer takes over. */
async function reportMissing(tx: Tx, timers: readonly Timer[]): Promise<void> {
  const posts = await lockPromised(tx, timers.map((t) => t.subjectId))
  const owned = await giveToDuty(tx, posts.map((p) => p.id))
  await setNext(tx, owned.map((o) => o.id), null, null)
  for (const head of await headsOf(tx, [...new Set(posts.map((p) => p.calloutId))]))
    await handToDuty(tx, { head, posts: posts.filter((p) => p.calloutId === head.id) }, owned)
}

/** Takes the post's next step of the wanted kinds now, because the person who was asked can't come; false when none is left. */
export async function hasten(tx: Tx, policy: PolicySnapshot, post: OpenPost, wanted: readonly StepKind[]): Promise<boolean> {
  const nextStep = policy.steps.findIndex((s, i) => post.nextStep !== null && i >= post.nextStep && wanted.includes(s.kind))
  if (nextStep < 0) return false
  const nextAt = (await tx.now()).toISOString()
  await cancelTimers(tx, { subject: { kind: 'callout_post', id: post.id } })
  await setNext(tx, [post.id], nextStep, nextAt)
  await setTimers(tx, [stepTimer({ ...post, nextStep, nextAt }, policy)])
  return true
}

const kinds = Object.keys(runs) as Exclude<StepKind, 'notice'>[]
export const timers = [
  ...kinds.map((kind) => timer({ key: `callout.${kind}`, batch: 2000, run: climbLadder })),
  timer({ key: 'callout.report', batch: 500, run: reportMissing }),
]
