// The password and session rules: rows, because each city's assessor sets them.
import { sql, type Tx } from '#kit/db'

export type PolicyKey =
  | 'password.length' | 'password.days' | 'password.past' | 'lock.failures' | 'lock.minutes' | 'idle.minutes' | 'idle.duty_minutes' | 'session.hours'
export type Policy = Readonly<Record<PolicyKey, number>>
export type PolicyRow = { key: PolicyKey; value: number; unit: string; source: string; verified: boolean; changedAt: string; changedBy: string }

export async function policy(tx: Tx): Promise<Policy> {
  const rows = await tx.rows<{ key: PolicyKey; value: number }>(sql`select key, value from identity_policy`)
  return Object.fromEntries(rows.map((r) => [r.key, r.value])) as Policy
}
