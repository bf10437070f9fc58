import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { ruleRows } from './store.ts'

export async function changeRule(tx: Tx, key: string, given: { value: number; source: string; verified: boolean }): ReturnType<typeof ruleRows> {
  const before = await tx.maybe<{ value: number }>(sql`select value::float8 as value from tipoff_rules where key = ${key} for update`)
  if (!before) throw notFound({ what: '这条标准' })
  await tx.run(sql`update tipoff_rules set value = ${given.value}, source = ${given.source}, verified = ${given.verified} where key = ${key}`)
  await record(tx, { type: 'tipoff_rule.changed', subject: { kind: 'tipoff_rule', id: key }, region: tx.actor.scope, data: { key, before: before.value, after: given.value, source: given.source, verified: given.verified } })
  return ruleRows(tx)
}
