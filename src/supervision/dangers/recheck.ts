// 复查 and 销号: never by the one who rectified. A general danger is cleared by one person, a major one by two.
import { actorName } from '#kit/access'
import { today as todayOf } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { endClocks, lookBackDay, meetRecheckClock, setLookBackClock, setRectifyClocks } from './clocks.ts'
import { majorOnSpot, noLeader, ownRecheck, ownSecond, photosMissing } from './errors.ts'
import { type Danger } from './model.ts'
import { type Said, step } from './step.ts'
import { whoIs } from './who.ts'

function byAnother(tx: Tx, d: Danger): void {
  if (d.rectifiedByKey === whoIs(tx.actor)) throw ownRecheck({ code: d.code, by: d.rectifiedBy ?? '' })
}

/** 复查: 合格, or 不合格 and back to the rectification with its reason, to `dueOn` where a new limit is set. */
export async function recheckDanger(tx: Tx, id: string, given: Said & { passed: boolean; note: string; dueOn?: string }): Promise<Danger> {
  const today = await todayOf(tx)
  const after = await step(tx, id, given.passed ? 'passed' : 'failed', given, (d) => {
    byAnother(tx, d)
    return given.passed
      ? { set: { recheckedOn: today, recheckedBy: actorName(tx.actor), recheckedByKey: whoIs(tx.actor) } }
      : { set: { rectifiedOn: null, rectifiedBy: null, rectifiedByKey: null, recheckDueOn: null, ...(given.dueOn && { dueOn: given.dueOn, escalation: null }) }, data: { dueOn: given.dueOn ?? d.dueOn } }
  })
  await meetRecheckClock(tx, id)
  if (!given.passed && after.dueOn) await setRectifyClocks(tx, after, after.dueOn)
  return after
}

const wantsFirst = async (tx: Tx, id: string): Promise<boolean> => Boolean(await tx.maybe(sql`select from dangers where id = ${id} and grade = 'major' and cleared_by_two_key is null`))

/** 销号. Of a major danger the first signature is kept, the second by another clears. All clocks are met. */
export async function clearDanger(tx: Tx, id: string, said: Said = {}): Promise<Danger> {
  const today = await todayOf(tx), me = { name: actorName(tx.actor), key: whoIs(tx.actor) }
  const first = await wantsFirst(tx, id)
  const after = await step(tx, id, first ? 'countersigned' : 'cleared', said, async (d) => {
    byAnother(tx, d)
    if (d.grade === 'major' && !(d.leader && d.hooked)) throw noLeader({ code: d.code })
    if (first) return { set: { clearedByTwo: me.name, clearedByTwoKey: me.key } }
    if (d.clearedByTwoKey === me.key) throw ownSecond({ code: d.code })
    return { set: { clearedOn: today, clearedBy: me.name, clearedByKey: me.key, lookBackOn: await lookBackDay(tx, d.grade, today), overdue: false } }
  })
  if (first) return after
  await endClocks(tx, id)
  await setLookBackClock(tx, after, after.lookBackOn as string)
  return after
}

/** 立整立改: mended under the inspector's eyes, with photos from before and after. Never a major one. */
export async function clearOnSpot(tx: Tx, id: string, given: Said & { note: string; photoIds: readonly string[] }): Promise<Danger> {
  const today = await todayOf(tx), { beforePhotoIds = [], photoIds } = given, me = { name: actorName(tx.actor), key: whoIs(tx.actor) }
  if (!photoIds.length) throw photosMissing({ which: 'after' })
  const after = await step(tx, id, 'fixed_on_spot', given, (d) => {
    if (d.grade === 'major') throw majorOnSpot({ code: d.code })
    if (!d.photosBefore && !beforePhotoIds.length) throw photosMissing({ which: 'before' })
    return { set: { onSpot: true, grade: 'general', photosBefore: true, rectifiedOn: today, clearedOn: today, clearedBy: me.name, clearedByKey: me.key } }
  })
  await endClocks(tx, id)
  return after
}
