import { type Tx } from '#kit/db'
import { record } from '#kit/events'
import type { Row } from '#registry/definition'
import { changeRow, rowOf } from '#registry/ledger'
import { type Readiness, teams } from './ledger.ts'

/** ready 在位待命, standby 备勤, off 不可用. Saying the same again leaves no event. */
export async function setReadiness(tx: Tx, id: string, readiness: Readiness): Promise<Row> {
  const before = await rowOf(tx, teams, id)
  if (before.readiness === readiness) return before
  const after = await changeRow(tx, teams, id, { readiness })
  await record(tx, { type: 'team.readiness_changed', subject: { kind: 'team', id }, region: before.regionPath, data: { before: before.readiness, after: readiness } })
  return after
}
