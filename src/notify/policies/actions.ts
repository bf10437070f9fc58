import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { policyChanged } from './errors.ts'
import type { Policy, PolicyEdit } from './model.ts'
import { lockPolicy, nextVersion } from './store.ts'

/** Puts a new version in force. Callouts that have begun keep the version they began with. */
export async function changePolicy(tx: Tx, level: number, edit: PolicyEdit): Promise<Policy> {
  const before = await lockPolicy(tx, level)
  if (before.version !== edit.version) throw policyChanged({ level, version: before.version })
  const after = await nextVersion(tx, before, edit, actorName(tx.actor))
  await record(tx, {
    type: 'callout_policy.changed', subject: { kind: 'callout_policy', id: after.id }, region: tx.actor.scope,
    data: { level, version: after.version, before: { steps: before.steps, marks: before.marks, reportAfter: before.reportAfter }, after: { steps: edit.steps, marks: edit.marks, reportAfter: edit.reportAfter } },
  })
  return after
}
