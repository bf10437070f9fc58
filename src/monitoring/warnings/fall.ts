// 降级: when no alarm in a warning's towns is as severe as the warning any more, the rule drafts the lower version. Two people sign it like
// any other; what they have touched stays theirs. Alarms fall with hysteresis, so that a draft does not come and go.
import type { Tx } from '#kit/db'
import { cancelTimers } from '#kit/timers'
import { makeDraft } from './compose.ts'
import { found, tell } from './draft.ts'
import { areaOf, markWithdrawn, placesOf, waitingChange, type ByAlarm } from './store.ts'

/** Brings the rule's own lowering of a warning in force to what its alarms say now. */
export async function weighFall(tx: Tx, w: ByAlarm): Promise<void> {
  const lower = w.worst !== null && w.worst > w.level ? w.worst : null
  const waiting = await waitingChange(tx, w.id)
  if (waiting && (!waiting.byRule || waiting.change !== 'downgrade' || waiting.level === lower)) return
  if (waiting) await takeBack(tx, waiting.id)
  if (lower !== null) await draftLower(tx, w.id, lower)
}

async function draftLower(tx: Tx, id: string, level: ByAlarm['level']): Promise<void> {
  const w = await found(tx, id), area = await areaOf(tx, w.areaCode), towns = await placesOf(tx, id)
  if (!area || !towns.length) return
  const reason = '所列乡镇已没有达到原级别的报警'
  const draft = await makeDraft(tx, { track: w.track ?? '', level, area, towns, basis: reason, change: 'downgrade', byAlarm: true, by: { id: null, name: '预警规则' }, supersedesId: id, shape: w.shape, shapeHow: w.shapeHow })
  const made = await found(tx, draft)
  await tell(tx, made, 'warning.drafted', { title: made.title, level, change: 'downgrade', supersedesId: id, reason, byRule: true })
}

async function takeBack(tx: Tx, id: string): Promise<void> {
  const reason = '报警级别又有变化，规则收回降级稿'
  await markWithdrawn(tx, id, reason)
  await cancelTimers(tx, { subject: { kind: 'warning', id } })
  await tell(tx, await found(tx, id), 'warning.withdrawn', { reason, byRule: true })
}
