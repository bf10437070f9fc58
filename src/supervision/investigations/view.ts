// A case whole, as its page shows it.
import { today } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import type { z } from 'zod'
import type { readInvestigation } from './api.ts'
import { pausedDays } from './clock.ts'
import { fines, outgrown } from './competence.ts'
import { extendedDays, reportDueOf } from './deadlines.ts'
import { bodiesMissing, partsMissing, type Clock } from './model.ts'
import { accidentById, accountabilitiesOf, appraisalsOf, caseById, caseOfAccident, extensionsOf, gatesOf, limits, measuresOf, membersOf, type Case } from './store.ts'

type Whole = z.output<typeof readInvestigation.reply>
type Evaluation = Whole['evaluation']

export async function readWhole(tx: Tx, id: string): Promise<Whole> {
  const c = await caseById(tx, id)
  if (!c) throw notFound({ what: '这件事故调查' })
  const accident = await accidentById(tx, c.accidentId), day = await today(tx)
  if (!accident) throw notFound({ what: '这起事故' })
  const [members, appraisals, extensions, accountabilities, measures, gates] = [await membersOf(tx, id), await appraisalsOf(tx, id), await extensionsOf(tx, id), await accountabilitiesOf(tx, id), await measuresOf(tx, id), await gatesOf(tx, id)]
  const evaluation = (await tx.maybe<NonNullable<Evaluation>>(sql`select start_on, due_on, done_on, done_by, opinion, publication_url from evaluations where investigation_id = ${id}`)) ?? null
  const reportDueOn = c.state === 'suspended' ? await reportDueOf(tx, c, day) : c.reportDueOn
  const { regionPath, ...rest } = c, { regionPath: _, retired: __, ...known } = accident
  return {
    ...rest, reportDueOn, place: (await tx.one<{ place: string }>(sql`select region_label(${regionPath}) as place`)).place, accident: known, members, appraisals, extensions, accountabilities, measures, gates: gates.map(({ byId: _, ...g }) => g), evaluation,
    steps: await tx.rows(sql`select seq, from_state, verb, to_state, at, by_name, note, doc from investigation_steps where investigation_id = ${id} order by seq`),
    files: await tx.rows(sql`select id, name, mime, bytes, added_at, added_by from investigation_files where investigation_id = ${id} order by added_at, id`),
    clocks: await clocksOf(tx, { ...c, reportDueOn }, accident.grade, evaluation, pausedDays(appraisals, day), extendedDays(extensions)),
    missing: { bodies: bodiesMissing(members.filter((m) => !m.removedOn).map((m) => m.body), { entrusted: Boolean(c.entrustedTo), partner: Boolean(c.partner) }), parts: partsMissing(c.findings) },
    outgrown: outgrown(c.lead, accident.grade) && !c.approvedOn, fine: fineOf(accident.grade),
  }
}

const fineOf = (grade: number | null): Whole['fine'] => { const f = fines[grade ?? 0]; return f ? { from: f.unit[0], to: f.unit[1], head: f.head } : null }

async function clocksOf(tx: Tx, c: Case, grade: number | null, evaluation: Evaluation, paused: number, extended: number): Promise<Clock[]> {
  const known = await limits(tx)
  const clock = (key: Clock['key'], limitKey: string, dueOn: string | null, metOn: string | null, more: Partial<Clock> = {}): Clock[] => {
    const limit = known.get(limitKey)
    return dueOn ? [{ key, article: limit?.article ?? '', verified: limit?.verified ?? false, dueOn, metOn, paused: false, soonDays: 7, pausedDays: 0, extendedDays: 0, ...more }] : []
  }
  return [
    ...clock('report', 'report', c.reportDueOn, c.submittedOn, { paused: c.state === 'suspended', pausedDays: paused, extendedDays: extended }),
    ...clock('listing', 'listing', c.listingDueOn, c.approvedOn),
    ...clock('approval', grade === 1 ? 'approval_extra_major' : 'approval', c.approvalDueOn, c.approvedOn),
    ...clock('evaluation', 'evaluation', evaluation?.dueOn ?? null, evaluation?.doneOn ?? null, { soonDays: 60 }),
  ]
}

/** What an accident's card shows of its investigation. */
export async function ofAccident(tx: Tx, accidentId: string): Promise<{ id: string | null; state: Case['state'] | null; authority: string | null; reportDueOn: string | null; suspended: boolean; submittedOn: string | null; approvedOn: string | null; closedOn: string | null; escalatedOn: string | null; listedOn: string | null }> {
  const c = await caseOfAccident(tx, accidentId)
  return { id: c?.id ?? null, state: c?.state ?? null, authority: c?.authority ?? null, reportDueOn: c?.reportDueOn ?? null, suspended: c?.state === 'suspended', submittedOn: c?.submittedOn ?? null, approvedOn: c?.approvedOn ?? null, closedOn: c?.closedOn ?? null, escalatedOn: c?.escalatedOn ?? null, listedOn: c?.listedOn ?? null }
}
