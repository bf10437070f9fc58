// 整改: begun, extended for a reason by another, applied for with photos.
import { actorName } from '#kit/access'
import { addDays, today as todayOf } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { limitsOf, setRecheckClock, setRectifyClocks } from './clocks.ts'
import { noExtension, notLater, ownExtension, photosMissing } from './errors.ts'
import { type Danger } from './model.ts'
import { type Said, step } from './step.ts'
import { whoIs } from './who.ts'

export const startRectification = (tx: Tx, id: string, said: Said = {}): Promise<Danger> => step(tx, id, 'started', said, () => ({}))

/** 申请验收: what was done, with photos from after. By the enterprise or its supervisor. A danger that nobody had begun is begun by it: two steps, one transaction. The recheck is due within 10 days. */
export async function applyRectification(tx: Tx, id: string, given: Said): Promise<Danger> {
  const { photoIds = [], beforePhotoIds = [] } = given, today = await todayOf(tx), recheckDueOn = addDays(today, (await limitsOf(tx)).recheck)
  if (!photoIds.length) throw photosMissing({ which: 'after' })
  const begun = await tx.maybe(sql`select from dangers where id = ${id} and status = 'assigned'`) ? await startRectification(tx, id, { version: given.version }) : undefined
  const after = await step(tx, id, 'rectified', { ...given, version: begun?.version ?? given.version }, (d) => {
    if (!d.photosBefore && !beforePhotoIds.length) throw photosMissing({ which: 'before' })
    return {
      set: { rectifiedOn: today, rectifiedBy: actorName(tx.actor), rectifiedByKey: whoIs(tx.actor), recheckDueOn, photosBefore: true, overdue: false, extensionTo: null, extensionByKey: null },
      data: { daysLate: d.dueOn !== null && today > d.dueOn ? (Date.parse(today) - Date.parse(d.dueOn)) / 86_400_000 : 0 },
    }
  })
  await setRecheckClock(tx, after, recheckDueOn)
  return after
}

/** 申请延期: to a later day, with a reason. Until another decides, the limit stands. */
export const askExtension = (tx: Tx, id: string, given: Said & { until: string; note: string }): Promise<Danger> =>
  step(tx, id, 'extension_asked', given, (d) => {
    if (!d.dueOn || given.until <= d.dueOn) throw notLater({ dueOn: d.dueOn ?? '' })
    return { set: { extensionTo: given.until, extensionByKey: whoIs(tx.actor) }, data: { until: given.until, dueOn: d.dueOn } }
  })

/** 批准 or 不批准, by another than who asked. Granted, the clocks run to the new day and the danger is overdue no longer. */
export async function decideExtension(tx: Tx, id: string, given: Said & { granted: boolean; note: string }): Promise<Danger> {
  let until = ''
  const after = await step(tx, id, given.granted ? 'extension_granted' : 'extension_refused', given, (d) => {
    if (!d.extensionTo) throw noExtension({ code: d.code })
    if (d.extensionByKey === whoIs(tx.actor)) throw ownExtension({ code: d.code })
    until = d.extensionTo
    return { set: { extensionTo: null, extensionByKey: null, ...(given.granted && { dueOn: until, overdue: false, escalation: null }) }, data: { until, dueOn: d.dueOn } }
  })
  if (given.granted) await setRectifyClocks(tx, after, until)
  return after
}
