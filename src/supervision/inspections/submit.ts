// 检查 done: what the field brings is received once, its dangers are opened, its documents get their numbers. All in one transaction.
import { createHash } from 'node:crypto'
import { actorName } from '#kit/access'
import { addDays, chinaDay } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { nextNumber } from '#kit/docs'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { closeChange, insertRecords, lockRecords, only, openChange, recordOf, type Stored, updateRecords } from '#registry/ledger'
import { registerDanger } from '#supervision/dangers'
import { checklistOf, itemsOf } from './checklistStore.ts'
import { nextCodes } from './codes.ts'
import { alreadyDone, answeredTwice, neverPublished, otherEnterprise, submittedDifferently, timesWrong, twoInspectors, unanswered, unknownItems, unsigned } from './errors.ts'
import { inspections } from './ledger.ts'
import { type Answer, answersAgainst, type Checklist, type Item, leastInspectors, type Receipt, type Received, submission, type Submission, tallyOf } from './model.ts'
import { putInspectors, type Target, targetRows } from './plan.ts'
import { insertAnswers, insertSignatures, receiptOf } from './submitStore.ts'

/**
 * Receives an inspection from the field. Idempotent by `id`: the same again gives the same receipt, other words under the same id are refused
 * (inspection.submitted_differently, 409). It is held against the version of the checklist that it was taken with, however old that is by now.
 * Each failing item becomes a danger; one that was put right on the spot is registered as cleared with its photos.
 */
export async function submitInspection(tx: Tx, given: Submission): Promise<Receipt> {
  const s = submission.parse(given), hash = createHash('sha256').update(JSON.stringify(s)).digest('hex')
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${s.id}, 531))`)
  const before = await tx.maybe<{ inspectionId: string; contentHash: string }>(sql`select inspection_id, content_hash from inspection_submissions where id = ${s.id}`)
  if (before) {
    const receipt = await receiptOf(tx, before.inspectionId)
    if (before.contentHash !== hash) throw submittedDifferently({ code: receipt.code })
    return receipt
  }
  const list = await checklistOf(tx, s.checklistVersionId), items = await itemsOf(tx, list.id), target = await targetOf(tx, s)
  requireWhole(s, list, items)
  const id = await putInspection(tx, s, list, target, hash)
  return finish(tx, { id, s, list, items, target })
}

function requireWhole(s: Received, list: Checklist, items: readonly Item[]): void {
  if (!list.publishedAt) throw neverPublished({ title: list.title })
  if (new Date(s.finishedAt) < new Date(s.startedAt)) throw timesWrong()
  const { unknown, missing, twice } = answersAgainst(items, s.answers)
  if (unknown.length) throw unknownItems({ codes: unknown, version: list.version })
  if (twice.length) throw answeredTwice({ codes: twice })
  if (missing.length) throw unanswered({ codes: missing })
  const people = new Set(s.inspectors.map((p) => p.userId ?? p.name))
  if (people.size < leastInspectors) throw twoInspectors({ inspectors: people.size })
  const signed = s.signatures.filter((g) => g.side === 'inspector' && !g.refusal).map((g) => g.name)
  const lacking = [...s.inspectors.map((p) => p.name).filter((n) => !signed.includes(n)), ...(s.signatures.some((g) => g.side === 'enterprise') ? [] : ['被检查单位'])]
  if (lacking.length) throw unsigned({ names: lacking })
}

async function targetOf(tx: Tx, s: Received): Promise<Target> {
  const [target] = await targetRows(tx, [s.enterpriseId])
  if (!target) throw notFound({ what: '被检查企业' })
  return target
}

/** The planned row becomes done, or a row of its own is added. Returns its id. */
async function putInspection(tx: Tx, s: Received, list: Checklist, target: Target, hash: string): Promise<string> {
  const { started, finished } = await timesOf(tx, s)
  const enterprise = s.signatures.filter((g) => g.side === 'enterprise')
  const done = {
    stage: 'done', checklistKey: list.key, checklistVersion: list.version, inspectors: s.inspectors.map((p) => p.name).join('、'), doneOn: chinaDay(finished), ...tallyOf(s.answers),
    signed: enterprise.some((g) => !g.refusal) ? 'signed' : 'refused',
  }
  const id = s.planId ? await completePlan(tx, s, target, done) : await addUnplanned(tx, s, target, done)
  await tx.run(sql`insert into inspection_submissions (id, inspection_id, region_path, checklist_id, content_hash, started_at, finished_at, received_from, lon, lat, accuracy, superseded)
    values (${s.id}, ${id}, ${target.regionPath}, ${list.id}, ${hash}, ${started}, ${finished}, ${actorName(tx.actor)}, ${s.position?.lon ?? null}, ${s.position?.lat ?? null}, ${s.position?.accuracy ?? null}, ${list.supersededAt !== null})`)
  await putInspectors(tx, [{ inspectionId: id, regionPath: target.regionPath, people: s.inspectors.map((p) => ({ id: p.userId, name: p.name, certificate: p.certificate })) }])
  await insertSignatures(tx, id, target.regionPath, s.signatures, finished)
  return id
}

/** A phone whose clock runs ahead has not inspected tomorrow. */
async function timesOf(tx: Tx, s: Received): Promise<{ started: Date; finished: Date }> {
  const finished = new Date(Math.min(Date.parse(s.finishedAt), (await tx.now()).getTime()))
  return { finished, started: new Date(Math.min(Date.parse(s.startedAt), finished.getTime())) }
}
const column = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)
const columns = (values: Record<string, unknown>): Stored => Object.fromEntries(Object.entries(values).map(([name, value]) => [column(name), value]))

async function completePlan(tx: Tx, s: Received, target: Target, done: Record<string, unknown>): Promise<string> {
  const [row] = await lockRecords(tx, inspections, [s.planId as string])
  if (!row) throw notFound({ what: '这项检查任务' })
  const { record: r } = row
  if (r.enterprise_id !== target.id) throw otherEnterprise({ planned: String(r.enterprise_name) })
  if (r.stage === 'done') throw alreadyDone({ code: String(r.code), by: String(r.inspectors), doneOn: String(r.done_on) })
  await write(tx, row.id, r, { ...columns(done), ...(r.retired_at ? { retired_at: null, retired_reason: null } : {}) })
  return row.id
}

async function addUnplanned(tx: Tx, s: Received, target: Target, done: Record<string, unknown>): Promise<string> {
  const [code] = await nextCodes(tx, 'JC', 1), change = await openChange(tx, inspections, { origin: 'form' })
  await insertRecords(tx, inspections, [{ id: s.id, ...recordOf(inspections, { code, enterpriseId: target.id, enterpriseName: target.name, sector: target.sector, mode: 'department', ...done }, target) }], change)
  await closeChange(tx, change, 1)
  return s.id
}

async function write(tx: Tx, id: string, before: Stored, after: Stored): Promise<void> {
  const change = await openChange(tx, inspections, { origin: 'form', note: '检查' })
  const dressed = recordOf(inspections, { ...namesOf(before), ...namesOf(after) }, { regionCode: String(before.region_code), regionPath: String(before.region_path), lon: before.lon as number | null, lat: before.lat as number | null })
  const whole = { ...after, find_text: dressed.find_text, tokens: dressed.tokens }
  await updateRecords(tx, inspections, [{ id, kind: 'changed', before: only(before, Object.keys(whole)), after: whole }], change)
  await closeChange(tx, change, 1)
}
const namesOf = (record: Stored): Record<string, unknown> => Object.fromEntries(Object.entries(record).map(([c, v]) => [c.replace(/_([a-z0-9])/g, (_, x: string) => x.toUpperCase()), v]))

type Done = { id: string; s: Received; list: Checklist; items: readonly Item[]; target: Target }

async function finish(tx: Tx, { id, s, list, items, target }: Done): Promise<Receipt> {
  const [row] = await lockRecords(tx, inspections, [id]), campaignId = (row?.record.campaign_id as string | null) ?? undefined, foundOn = String(row?.record.done_on)
  const dangers = new Map<string, string>()
  for (const a of s.answers) if (a.result === 'failing') dangers.set(a.itemCode, (await registerDanger(tx, dangerOf(a, items.find((i) => i.code === a.itemCode) as Item, { id, s, target, campaignId, foundOn }))).id)
  await insertAnswers(tx, id, target.regionPath, s.answers, dangers)
  const code = String(row?.record.code), open = s.answers.some((a) => a.result === 'failing' && !a.fixedOnSpot)
  // numbers last: who waits for one waits shortest
  const place = await placeMark(tx), subject = { kind: 'inspection', id }
  const recordNo = (await nextNumber(tx, { series: `${place}应急检记`, subject })).text, orderNo = open ? (await nextNumber(tx, { series: `${place}应急责改`, subject })).text : null
  await write(tx, id, row?.record as Stored, { record_number: recordNo, order_number: orderNo })
  await record(tx, { type: 'inspection.submitted', subject, region: target.regionPath, data: { code, enterprise: target.name, enterpriseId: target.id, checklist: `${list.key}@${list.version}`, superseded: list.supersededAt !== null, recordNumber: recordNo, orderNumber: orderNo, ...tallyOf(s.answers) } })
  return receiptOf(tx, id)
}

/** An item that is no sign of a major danger is a general one with its limit; a sign waits for a person's grading. */
function dangerOf(a: Answer, i: Item, { id, s, target, campaignId, foundOn }: { id: string; s: Received; target: Target; campaignId?: string; foundOn: string }): Parameters<typeof registerDanger>[1] {
  const { lon, lat } = s.position ?? { lon: target.lon, lat: target.lat }, at = lon === null || lat === null ? {} : { lon, lat }
  return {
    source: { kind: 'inspection', id }, campaignId, regionCode: target.regionCode, enterpriseId: target.id, title: (a.note || i.content).slice(0, 100), description: [i.content, i.basis && `依据：${i.basis}`, a.note].filter(Boolean).join('\n'),
    grade: a.grade ?? (i.isMajor ? undefined : 'general'), foundOn, dueOn: a.fixedOnSpot ? undefined : a.dueOn ?? addDays(foundOn, i.limitDays), photoIds: a.photoIds, fixedOnSpot: a.fixedOnSpot, ...at,
  }
}

/** （惠安）: whose documents they are, by the region of who submits. */
async function placeMark(tx: Tx): Promise<string> {
  const found = await tx.maybe<{ shortName: string }>(sql`select short_name from regions where ${tx.actor.scope} <> '' and path = ${tx.actor.scope} or ${tx.actor.scope} = '' and level = 2 order by path limit 1`)
  return `（${found?.shortName ?? ''}）`
}
