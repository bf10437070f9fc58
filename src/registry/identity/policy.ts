// The password and session rules: rows, because each city's assessor sets them.
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { tooLoose } from './errors.ts'

export type PolicyKey =
  | 'password.length' | 'password.days' | 'password.past' | 'lock.failures' | 'lock.minutes' | 'idle.minutes' | 'idle.duty_minutes' | 'session.hours'
export type Policy = Readonly<Record<PolicyKey, number>>
export type PolicyRow = { key: PolicyKey; value: number; unit: string; source: string; verified: boolean; changedAt: string; changedBy: string }

export async function policy(tx: Tx): Promise<Policy> {
  const rows = await tx.rows<{ key: PolicyKey; value: number }>(sql`select key, value from identity_policy`)
  return Object.fromEntries(rows.map((r) => [r.key, r.value])) as Policy
}

const columns = sql`key, value, unit, source, verified, changed_at, changed_by`
export const policyRows = (tx: Tx): Promise<PolicyRow[]> => tx.rows(sql`select ${columns} from identity_policy order by key`)

export async function changePolicy(tx: Tx, key: string, value: number, by: string): Promise<PolicyRow> {
  const before = await tx.maybe<{ value: number }>(sql`select value from identity_policy where key = ${key} for update`)
  if (!before) throw notFound({ what: '规则' })
  if (key === 'password.length' && value < 8) throw tooLoose({ key })
  if (key === 'idle.minutes' && value > 60) throw tooLoose({ key })
  const row = await tx.one<PolicyRow>(sql`update identity_policy set value = ${value}, verified = true, changed_at = anlan_now(), changed_by = ${by} where key = ${key} returning ${columns}`)
  await record(tx, { type: 'policy.changed', subject: { kind: 'identity_policy', id: key }, region: tx.actor.scope, data: { before: before.value, after: value } })
  return row
}
