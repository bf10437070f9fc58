// 中止与延期: an appraisal stops the clock of the report, an extension moves it (国务院令第493号 art. 27, 29).
import { today } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { doer, move, requireState, takeCase, touch } from './act.ts'
import { dropped, extendedDays, extensionLimit, reportDueOf, resetReport } from './deadlines.ts'
import { extensionPending, extensionTooLong, notPending, secondPerson } from './errors.ts'
import { accidentById, extensionsOf, type Case } from './store.ts'

type Done = { id: string; revision: number }

export async function suspend(tx: Tx, id: string, given: { revision: number; subject: string; agency: string }): Promise<Done> {
  const c = await takeCase(tx, id, given.revision)
  requireState(c, ['investigating'], '中止（技术鉴定）')
  await tx.run(sql`insert into investigation_appraisals (investigation_id, region_path, subject, agency, from_on) values (${id}, ${c.regionPath}, ${given.subject}, ${given.agency}, ${await today(tx)})`)
  await dropped(tx, id, 'investigation.report_due')
  return move(tx, c, 'suspend', { note: `${given.agency}：${given.subject}` })
}

/** The days of the appraisal are not counted: the report is due so many days later. */
export async function resume(tx: Tx, id: string, given: { revision: number; conclusion: string }): Promise<Done> {
  const c = await takeCase(tx, id, given.revision), day = await today(tx)
  requireState(c, ['suspended'], '恢复调查')
  await tx.run(sql`update investigation_appraisals set until_on = ${day}, conclusion = ${given.conclusion} where investigation_id = ${id} and until_on is null`)
  const dueOn = await reportDueOf(tx, c, day)
  await resetReport(tx, c, dueOn)
  return move(tx, c, 'resume', { note: given.conclusion, set: [sql`report_due_on = ${dueOn}`], data: { reportDueOn: dueOn } })
}

export async function askExtension(tx: Tx, id: string, given: { revision: number; days: number; reason: string }): Promise<Done> {
  const c = await takeCase(tx, id, given.revision), by = doer(tx), asked = await extensionsOf(tx, id)
  requireState(c, ['opened', 'investigating', 'suspended'], '申请延期')
  if (asked.some((e) => e.decidedAt === null)) throw extensionPending({})
  await requireWithin(tx, c, given.days, extendedDays(asked))
  await tx.run(sql`insert into investigation_extensions (investigation_id, region_path, days, reason, asked_by, asked_by_name) values (${id}, ${c.regionPath}, ${given.days}, ${given.reason}, ${by.id}::uuid, ${by.name})`)
  return touch(tx, c, 'extension_asked', { days: given.days, reason: given.reason })
}

/** More than once, but all together within the limit of the accident's grade. */
async function requireWithin(tx: Tx, c: Case, days: number, granted: number): Promise<void> {
  const { amount, article } = await extensionLimit(tx, (await accidentById(tx, c.accidentId))?.grade ?? null)
  if (granted + days > amount) throw extensionTooLong({ most: amount, granted, article })
}

/** By the government that investigates; never by who asked. */
export async function decideExtension(tx: Tx, id: string, given: { revision: number; granted: boolean; doc: string }): Promise<Done> {
  const c = await takeCase(tx, id, given.revision), by = doer(tx), all = await extensionsOf(tx, id), asked = all.find((e) => e.decidedAt === null)
  requireState(c, ['opened', 'investigating', 'suspended'], '批准延期')
  if (!asked) throw notPending()
  if (by.id !== null && asked.askedBy === by.id) throw secondPerson({ by: by.name })
  // the grade, and with it the limit, may have changed since it was asked
  if (given.granted) await requireWithin(tx, c, asked.days, extendedDays(all))
  await tx.run(sql`update investigation_extensions set decided_at = anlan_now(), decided_by = ${by.id}::uuid, decided_by_name = ${by.name}, granted = ${given.granted}, doc = ${given.doc} where id = ${asked.id}`)
  if (!given.granted) return touch(tx, c, 'extension_refused', { days: asked.days, doc: given.doc })
  const dueOn = await reportDueOf(tx, c, await today(tx))
  if (c.state !== 'suspended') await resetReport(tx, c, dueOn)
  return touch(tx, c, 'extension_granted', { days: asked.days, doc: given.doc, reportDueOn: dueOn, askedBy: asked.askedBy }, [sql`report_due_on = ${dueOn}`])
}
