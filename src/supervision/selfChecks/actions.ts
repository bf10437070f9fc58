import { actorName } from '#kit/access'
import { addDays, today as todayOf } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { attachPhotos } from '#kit/photos'
import { linkSigned, signLink } from '#kit/seal'
import { closeChange, insertRecords, openChange, recordOf } from '#registry/ledger'
import { registerDanger } from '#supervision/dangers'
import { type ListWithItems, selfCheckList } from '#supervision/inspections'
import { incomplete, listChanged, tooManyToday } from './errors.ts'
import { selfChecks } from './ledger.ts'
import { type Answer, claimOf, codeOf, type Given, signedText } from './model.ts'
import { doneBefore, doneToday, type Enterprise, enterpriseOf, insertAnswers, lastOf, raiseSerial, serialOf } from './store.ts'

/** More than these of one enterprise on one day is no self-check. */
const mostADay = 6

/** The code of an enterprise that the actor sees. */
export async function codeFor(tx: Tx, enterpriseId: string): Promise<{ code: string; name: string; lastOn: string | null }> {
  const enterprise = await enterpriseOf(tx, enterpriseId)
  if (!enterprise) throw notFound({ what: '这家企业' })
  const serial = await serialOf(tx, enterpriseId)
  return { code: codeOf(enterpriseId, serial, signLink(signedText(enterpriseId, serial))), name: enterprise.name, lastOn: await lastOf(tx, enterpriseId) }
}

/** A new code; what was printed before opens nothing any more. */
export async function reissueCode(tx: Tx, enterpriseId: string): Promise<{ code: string; name: string; lastOn: string | null }> {
  const enterprise = await enterpriseOf(tx, enterpriseId)
  if (!enterprise) throw notFound({ what: '这家企业' })
  await raiseSerial(tx, enterprise, actorName(tx.actor))
  await record(tx, { type: 'self_check.code_issued', subject: { kind: 'enterprise', id: enterpriseId }, region: enterprise.regionPath, data: { name: enterprise.name } })
  return codeFor(tx, enterpriseId)
}

/** The enterprise that a code proves, and a transaction that acts for it within its place; undefined for any other text. */
export async function proven(tx: Tx, code: string): Promise<{ tx: Tx; enterprise: Enterprise } | undefined> {
  const claim = claimOf(code)
  if (!claim || !linkSigned(signedText(claim.enterpriseId, claim.serial), claim.signature)) return undefined
  await tx.run(sql`select set_config('anlan.scope', '*', true)`)
  const enterprise = await enterpriseOf(tx, claim.enterpriseId)
  if (!enterprise || (await serialOf(tx, claim.enterpriseId)) !== claim.serial) return undefined
  await tx.run(sql`select set_config('anlan.scope', ${enterprise.regionPath}, true), set_config('anlan.unit', ${enterprise.id}, true)`)
  return { enterprise, tx: { ...tx, actor: { kind: 'holder', id: enterprise.id, name: `企业自查（${enterprise.name}）`, scope: enterprise.regionPath } } }
}

/** Each question that fails becomes a danger of this enterprise, with its limit. The same again gives the same receipt. */
export async function selfCheck(tx: Tx, enterprise: Enterprise, given: Given): Promise<{ code: string; failing: number }> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${enterprise.id}, 542))`)
  const before = await doneBefore(tx, given.id)
  if (before) return before
  const list = await selfCheckList(tx, enterprise.id), today = await todayOf(tx)
  if (list.id !== given.checklistId) throw listChanged()
  const left = list.items.filter((i) => !given.answers.some((a) => a.itemCode === i.code)).length
  if (left) throw incomplete({ left })
  if ((await doneToday(tx, enterprise.id, today)) >= mostADay) throw tooManyToday()
  return write(tx, enterprise, list, given, today)
}

async function write(tx: Tx, enterprise: Enterprise, list: ListWithItems, { id, answers }: Given, today: string): Promise<{ code: string; failing: number }> {
  const { code } = await tx.one<{ code: string }>(sql`select 'ZC-' || left(${today}, 4) || '-' || lpad(nextval('self_check_numbers')::text, 5, '0') as code`), of = (r: Answer['result']) => answers.filter((a) => a.result === r).length
  const values = { code, enterpriseId: enterprise.id, enterpriseName: enterprise.name, sector: enterprise.sector, doneOn: today, items: list.items.length, failing: of('failing'), notApplicable: of('not_applicable'), checklist: `${list.title} v${list.version}` }
  const change = await openChange(tx, selfChecks, { origin: 'api', note: '扫码自查' })
  await insertRecords(tx, selfChecks, [{ id, ...recordOf(selfChecks, values, enterprise) }], change)
  await closeChange(tx, change, 1)
  const rows = []
  for (const item of list.items) {
    const a = answers.find((x) => x.itemCode === item.code) as Answer
    rows.push({ ...a, dangerId: a.result === 'failing' ? await dangerOf(tx, enterprise, item, a, { id, today }) : null })
  }
  await insertAnswers(tx, id, enterprise.regionPath, rows)
  await record(tx, { type: 'self_check.done', subject: { kind: 'self_check', id }, region: enterprise.regionPath, data: { code, enterprise: enterprise.name, failing: values.failing, items: values.items } })
  return { code, failing: values.failing }
}

async function dangerOf(tx: Tx, enterprise: Enterprise, item: ListWithItems['items'][number], { note, photoIds }: Answer, { id, today }: { id: string; today: string }): Promise<string> {
  const dueOn = addDays(today, item.limitDays)
  const danger = await registerDanger(tx, {
    source: { kind: 'self_check', id }, regionCode: enterprise.regionCode, enterpriseId: enterprise.id, title: (note || item.content).slice(0, 100), description: note.startsWith(item.content) ? note : [item.content, note].filter(Boolean).join('\n'),
    // a sign of a major danger waits for a person's grading
    grade: item.isMajor ? undefined : 'general', dueOn: item.isMajor ? undefined : dueOn, foundOn: today, photoIds, ...(enterprise.lon !== null && enterprise.lat !== null ? { lon: enterprise.lon, lat: enterprise.lat } : {}),
  })
  await attachPhotos(tx, photoIds, { kind: 'danger', id: danger.id, role: 'before', regionPath: enterprise.regionPath, unitId: enterprise.id })
  return danger.id
}
