import { actorId, actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { alreadyAcknowledged } from './errors.ts'
import type { Alarm } from './model.ts'
import { acknowledgeRow, alarmById } from './store.ts'

/** Somebody has seen it and says so; it stays open until what is measured says otherwise. The first who did stays. */
export async function acknowledge(tx: Tx, id: string, note: string | null): Promise<Alarm> {
  const before = await alarmById(tx, id)
  if (!before) throw notFound({ what: '这条报警' })
  if ((await acknowledgeRow(tx, id, { id: actorId(tx.actor), name: actorName(tx.actor) }, note)) === 0) throw alreadyAcknowledged({ by: before.acknowledgedName ?? '' })
  await record(tx, { type: 'alarm.acknowledged', subject: { kind: 'alarm', id }, region: before.regionPath, data: { ruleId: before.ruleId, level: before.level, subjectName: before.subjectName, note } })
  return (await alarmById(tx, id)) as Alarm
}
