import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { policyChanged, redNeverWaits } from './errors.ts'
import type { Policy, PolicyEdit } from './model.ts'
import { lockPolicy, nextVersion } from './store.ts'

/** Puts a new version in force. Callouts that have begun keep the version they began with. */
export async function changePolicy(tx: Tx, level: number, edit: PolicyEdit): Promise<Policy> {
  const before = await lockPolicy(tx, level)
  if (before.version !== edit.version) throw policyChanged({ level, version: before.version })
  if (level === 1 && edit.heedsQuiet) throw redNeverWaits({ level })
  const after = await nextVersion(tx, before, edit, actorName(tx.actor))
  await record(tx, {
    type: 'callout_policy.changed', subject: { kind: 'callout_policy', id: after.id }, region: tx.actor.scope,
    data: { level, version: after.version, reason: edit.reason, before: said(before), after: said(edit) },
  })
  return after
}

const said = ({ steps, marks, reportAfter, quiet, heedsQuiet }: Pick<Policy, 'steps' | 'marks' | 'reportAfter' | 'quiet' | 'heedsQuiet'>) => ({ steps, marks, reportAfter, quiet, heedsQuiet })
