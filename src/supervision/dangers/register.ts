// 登记: the door through which inspections, patrols, tip-offs, accidents, programmes and self-checks bring a danger in.
import { randomUUID } from 'node:crypto'
import { actorName } from '#kit/access'
import { today as todayOf } from '#kit/calendar'
import { prepared, sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { setTimers } from '#kit/timers'
import { regionOf } from '#registry/regions'
import { insertRecords, openChange, recordOf, type Stored } from '#registry/ledger'
import { rectifyTimers } from './clocks.ts'
import { majorOnSpot, photosMissing, wrongDay } from './errors.ts'
import { gradeFields } from './grade.ts'
import { dangers } from './ledger.ts'
import { type Grade, type Source, type Status, type StepKind, transitions } from './model.ts'
import { attach, insertSteps, type NewStep } from './step.ts'
import { whoIs } from './who.ts'

export type NewDanger = {
  source: { kind: Source; id?: string }; campaignId?: string; regionCode: string; enterpriseId?: string
  title: string; description?: string; /** where in the unit */ place?: string; lon?: number; lat?: number
  criterionId?: string; grade?: Grade; /** 'YYYY-MM-DD'; today unless told */ foundOn?: string; dueOn?: string
  /** photos from before */ photoIds?: readonly string[]
  /** the cleared danger that has come back */ recurredOf?: { id: string; code: string }
  /** 立整立改: photos from after; then `photoIds` must not be empty */ fixedOnSpot?: { note: string; photoIds: readonly string[] }
}
type Enterprise = { name: string; industry: string | null; sector: string | null; head: string | null }

/**
 * Writes a danger down, as far as what is given carries it: found; graded where a grade is given (重大 only with a criterion: without one the grade is a
 * proposal); assigned where it is general, has its enterprise and a limit; cleared where it was fixed on the spot. One transaction; the code is 'YH-2022-00418'.
 */
export async function registerDanger(tx: Tx, given: NewDanger): Promise<{ id: string; code: string; regionPath: string }> {
  const { path } = await regionOf(tx, given.regionCode), id = randomUUID(), foundOn = given.foundOn ?? await todayOf(tx), code = await numberOf(tx, foundOn)
  refuse(given, code, foundOn)
  const enterprise = given.enterpriseId ? await tx.maybe<Enterprise>(sql`select name, industry, sector, head from enterprises where id = ${given.enterpriseId}`) : undefined
  const kinds = stepsOf(given, enterprise), status = kinds.reduce<Status>((at, kind) => transitions[kind].to ?? at, 'found')
  const graded = kinds.includes('graded') ? await gradeFields(tx, { grade: given.grade as Grade, criterionId: given.criterionId }) : {}
  const { record: row, own } = rowOfNew(tx, { given, code, foundOn, status, enterprise, graded, assigned: kinds.includes('assigned') })
  const shown = { id, regionPath: path, enterpriseId: given.enterpriseId ?? null }
  const change = await openChange(tx, dangers, { origin: 'api', note: given.source.kind, rows: 1 })
  await insertRecords(tx, dangers, [{ id, ...recordOf(dangers, row, { regionCode: given.regionCode, regionPath: path, lon: given.lon ?? null, lat: given.lat ?? null }), ...own }], change)
  await insertSteps(tx, newSteps(shown, kinds, given))
  await attach(tx, shown, 'found', { photoIds: given.photoIds })
  if (given.fixedOnSpot) await attach(tx, shown, 'fixed_on_spot', given.fixedOnSpot)
  if (status === 'assigned') await setTimers(tx, await rectifyTimers(tx, { id, regionPath: path }, given.dueOn as string))
  await record(tx, { type: 'danger.found', subject: { kind: 'danger', id }, region: path, data: { code, title: given.title, source: given.source.kind, sourceId: given.source.id ?? null, grade: given.grade ?? null, status } })
  return { id, code, regionPath: path }
}

function refuse(given: NewDanger, code: string, foundOn: string): void {
  if (given.dueOn && given.dueOn < foundOn) throw wrongDay({ dueOn: given.dueOn, foundOn })
  if (!given.fixedOnSpot) return
  if (given.grade === 'major') throw majorOnSpot({ code })
  if (!given.photoIds?.length) throw photosMissing({ which: 'before' })
  if (!given.fixedOnSpot.photoIds.length) throw photosMissing({ which: 'after' })
}

/** How far what is given carries it. */
function stepsOf(given: NewDanger, enterprise: Enterprise | undefined): StepKind[] {
  if (given.fixedOnSpot) return ['found', 'fixed_on_spot']
  if (!given.grade || (given.grade === 'major' && !given.criterionId)) return ['found']
  return given.grade === 'general' && enterprise && given.dueOn ? ['found', 'graded', 'assigned'] : ['found', 'graded']
}

/** 'YH-2022-00418': a running number of the installation under the year it was found in. */
export const numberOf = async (tx: Tx, foundOn: string): Promise<string> =>
  (await tx.one<{ code: string }>(prepared('dangers.number', sql`select 'YH-' || left(${foundOn}::text, 4) || '-' || lpad(nextval('danger_numbers')::text, 5, '0') as code`))).code

type Known = { given: NewDanger; code: string; foundOn: string; status: Status; enterprise: Enterprise | undefined; graded: Record<string, unknown>; assigned: boolean }
function rowOfNew(tx: Tx, { given, code, foundOn, status, enterprise, graded, assigned }: Known): { record: Record<string, unknown>; own: Stored } {
  const me = { name: actorName(tx.actor), key: whoIs(tx.actor) }, { criterionId = null, ...grade } = graded
  const spot = given.fixedOnSpot ? { onSpot: true, grade: 'general', rectifiedOn: foundOn, clearedOn: foundOn, clearedBy: me.name } : {}
  return {
    record: {
      code, title: given.title, source: given.source.kind, enterpriseId: given.enterpriseId ?? null, spot: given.place ?? null, description: given.description ?? null, foundOn, foundBy: me.name, status, campaignId: given.campaignId ?? null,
      industry: enterprise?.industry ?? null, sector: enterprise?.sector ?? null, ...grade, ...(assigned && { unit: enterprise?.name, person: enterprise?.head ?? null, dueOn: given.dueOn, firstDueOn: given.dueOn }), ...spot,
    },
    own: { source_id: given.source.id ?? null, criterion_id: criterionId, found_by_key: me.key, photos_before: Boolean(given.photoIds?.length), ...(given.fixedOnSpot && { cleared_by_key: me.key }) },
  }
}

function newSteps(danger: NewStep['danger'], kinds: readonly StepKind[], given: NewDanger): NewStep[] {
  let from: Status | null = null
  return kinds.map((kind) => {
    const to: Status = transitions[kind].to ?? from ?? 'found'
    const said = kind === 'found' ? { note: given.description ?? '', photoIds: given.photoIds, lon: given.lon, lat: given.lat } : kind === 'fixed_on_spot' ? { ...given.fixedOnSpot, lon: given.lon, lat: given.lat } : {}
    const data = kind === 'found' ? { source: given.source, proposed: given.grade ?? null, ...(given.recurredOf && { recurredOf: given.recurredOf }) } : kind === 'graded' ? { grade: given.grade } : kind === 'assigned' ? { dueOn: given.dueOn } : {}
    const one = { danger, kind, from, to, said, data }
    from = to
    return one
  })
}
