// 抽取 selections: enterprises chosen by a filter, by lot or by risk, kept with pool and seed, and planned.
import { randomBytes, randomUUID } from 'node:crypto'
import { actorName } from '#kit/access'
import { today } from '#kit/calendar'
import { raw, sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { enterprises } from '#registry/enterprises'
import { closeChange, conditionsOf, insertRecords, openChange, recordOf, type Origin } from '#registry/ledger'
import { nextCodes } from './codes.ts'
import { checklistOf } from './checklistStore.ts'
import { nothingDrawn, tooFewInspectors, tooMany } from './errors.ts'
import { duePool } from './frequencies.ts'
import { draw, drawInspectors } from './lot.ts'
import type { Mode } from './modes.ts'
import { inspectorRows, type Person, planInspections, putInspectors, targetRows } from './plan.ts'
import { type Method, selections } from './selectionLedger.ts'

/** more than a bureau can plan in a year */
const most = 5000
export type Wanted = {
  title: string; reason: string; method: Method
  /** a filter of the enterprise ledger, as in its list's address */
  filter?: Record<string, string>; count?: number; enterpriseIds?: readonly string[]
  mode: Mode; dueOn?: string | null; campaignId?: string | null; checklistId?: string | null
  /** 双随机: inspectors drawn for each enterprise */
  inspectorsEach?: number
}
/** `seed`: for records that have to come out the same on every machine; a person never gives one, or he could choose who is drawn. */
type By = { origin?: Origin; seed?: string }

/** A given list of enterprises to inspect, planned without inspectors; `checklistId` else the list of each one's sector. Enterprises out of service or out of sight are left out. */
export const makeSelection = (tx: Tx, given: { title: string; reason: string; enterpriseIds: readonly string[]; checklistId?: string }): Promise<{ id: string }> =>
  choose(tx, { ...given, method: 'given', mode: 'supervision' })

/** Chooses, keeps how, and plans the inspections. Problems inspection_selection.empty, .too_many, .too_few_inspectors. */
export async function choose(tx: Tx, w: Wanted, { origin = 'form', seed: given }: By = {}): Promise<{ id: string; code: string; drawn: number; pool: number; planIds: string[] }> {
  const pool = await poolOf(tx, w), seed = w.method === 'random' ? given ?? randomBytes(16).toString('hex') : null
  const chosen = w.method === 'random' ? draw(seed as string, pool, w.count ?? 1) : w.method === 'graded' ? pool.slice(0, w.count ?? most) : pool
  if (!chosen.length) throw nothingDrawn({ pool: pool.length })
  if (chosen.length > most) throw tooMany({ wanted: chosen.length, most })
  const people = w.inspectorsEach ? await inspectorRows(tx) : []
  const { id, code } = await keep(tx, w, { pool, chosen, seed, inspectorIds: people.map((p) => p.id) }, origin)
  const campaign = w.campaignId ? await campaignName(tx, w.campaignId) : null, targets = await targetRows(tx, chosen)
  const planIds = await planInspections(tx, targets, { mode: w.mode, dueOn: w.dueOn ?? null, campaignId: w.campaignId ?? null, campaignName: campaign, selectionId: id, checklistKey: w.checklistId ? (await checklistOf(tx, w.checklistId)).key : null }, origin)
  if (w.inspectorsEach) await pair(tx, planIds.map((planId, i) => ({ planId, ...(targets[i] as (typeof targets)[number]) })), people, seed ?? '', w.inspectorsEach)
  return { id, code, drawn: chosen.length, pool: pool.length, planIds }
}

/** Ids in the pool, sorted: the lot draws from it, a targeted choice takes all of it. */
async function poolOf(tx: Tx, w: Wanted): Promise<string[]> {
  if (w.method === 'given') return [...new Set((await targetRows(tx, w.enterpriseIds ?? [])).map((t) => t.id))]
  const { where } = conditionsOf(enterprises, { ...w.filter, state: 'active' }, false)
  if (w.method === 'graded') return duePool(tx, where)
  return (await tx.rows<{ id: string }>(sql`select t.id from enterprises_seen t where ${where} and t.operating is distinct from 'closed' order by t.id`)).map((r) => r.id)
}

async function keep(tx: Tx, w: Wanted, of: { pool: string[]; chosen: string[]; seed: string | null; inspectorIds: string[] }, origin: Origin): Promise<{ id: string; code: string }> {
  const at = await placeOf(tx), [code = ''] = await nextCodes(tx, 'CQ', 1), id = randomUUID(), change = await openChange(tx, selections, { origin })
  const drawnOn = await today(tx)
  await insertRecords(tx, selections, [{ id, ...recordOf(selections, { code, title: w.title, reason: w.reason, method: w.method, drawnOn, pool: of.pool.length, drawn: of.chosen.length, seed: of.seed, filter: w.filter ? new URLSearchParams(w.filter).toString() || null : null, drawnBy: actorName(tx.actor) }, { ...at, lon: null, lat: null }) }], change)
  await closeChange(tx, change, 1)
  await tx.run(sql`insert into inspection_pools (selection_id, region_path, enterprise_ids, drawn_ids, inspector_ids, inspectors_each) values (${id}, ${at.regionPath}, ${of.pool}, ${of.chosen}, ${of.inspectorIds}, ${w.inspectorsEach ?? 0})`)
  await record(tx, { type: 'inspection_selection.drawn', subject: { kind: 'inspection_selection', id }, region: at.regionPath, data: { code, title: w.title, method: w.method, pool: of.pool.length, drawn: of.chosen.length, seed: of.seed } })
  return { id, code }
}

/** The region of who draws; the system's is the city's. */
async function placeOf(tx: Tx): Promise<{ regionCode: string; regionPath: string }> {
  const found = await tx.maybe<{ regionCode: string; regionPath: string }>(sql`select code as region_code, path as region_path from regions where case when ${tx.actor.scope} = '' then level = 2 else path = ${tx.actor.scope} end order by path limit 1`)
  if (!found) throw notFound({ what: '您的辖区' })
  return found
}

async function campaignName(tx: Tx, id: string): Promise<string> {
  const found = await tx.maybe<{ name: string }>(sql`select name from inspection_campaigns_seen where id = ${id} and retired_at is null`)
  if (!found) throw notFound({ what: '这个检查行动' })
  return found.name
}

type Pairing = { planId: string; id: string; regionPath: string }
const within = (people: readonly Person[], path: string): string[] => people.filter((p) => path.startsWith(p.regionPath)).map((p) => p.id).sort()

async function pair(tx: Tx, plans: readonly Pairing[], people: readonly Person[], seed: string, each: number): Promise<void> {
  const byId = new Map(people.map((p) => [p.id, p]))
  const given = plans.map((p) => ({ inspectionId: p.planId, regionPath: p.regionPath, people: drawInspectors(seed, p.id, within(people, p.regionPath), each).map((id) => byId.get(id) as Person) }))
  const short = given.find((g) => g.people.length < each)
  if (short) throw tooFewInspectors({ inspectors: short.people.length, each })
  await putInspectors(tx, given)
  await tx.run(sql`update inspections i set inspectors = x.names from jsonb_to_recordset(${JSON.stringify(given.map((g) => ({ id: g.inspectionId, names: g.people.map((p) => p.name).join('、') })))}::jsonb) as x(id uuid, names text) where i.id = x.id`)
}

type Pool = { enterpriseIds: string[]; drawnIds: string[]; inspectorIds: string[]; inspectorsEach: number; seed: string | null; method: Method }
/** Draws again out of the pool and seed that were kept, and says whether the same came out. */
export async function drawAgain(tx: Tx, id: string): Promise<{ same: boolean; pool: number; drawn: number; seed: string | null; tampered: string[] }> {
  const kept = await tx.maybe<Pool>(sql`select p.enterprise_ids, p.drawn_ids, p.inspector_ids, p.inspectors_each, s.seed, s.method from inspection_pools p join ${raw('inspection_selections_seen')} s on s.id = p.selection_id where s.id = ${id}`)
  if (!kept) throw notFound({ what: '这次抽取' })
  const again = kept.method === 'random' ? draw(kept.seed ?? '', kept.enterpriseIds, kept.drawnIds.length) : kept.drawnIds.filter((d) => kept.enterpriseIds.includes(d))
  const tampered = kept.drawnIds.filter((d, i) => again[i] !== d)
  return { same: !tampered.length && again.length === kept.drawnIds.length, pool: kept.enterpriseIds.length, drawn: kept.drawnIds.length, seed: kept.seed, tampered }
}
