// From stage to stage: what must be there before the next; the list in the end is confirmed by a second person.
import { actorId, may } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { forbidden, notFound } from '#kit/errors'
import { appealsOpen, ownConfirmation, planIncomplete, scoresMissing, weightsWrong, wrongStep } from './errors.ts'
import { bandOf, mayGo, ranked, type State, sumOf, type Target, targetKinds, weightOf } from './model.ts'
import { stepped } from './plan.ts'
import { schemeFor } from './schemes.ts'
import { indicatorRows, lockAssessment, targetRows, unscored } from './store.ts'

export async function step(tx: Tx, id: string, to: State, note: string): Promise<{ state: State }> {
  const found = await lockAssessment(tx, id)
  if (!found) throw notFound({ what: '这次考核' })
  if (!mayGo(found.state, to)) throw wrongStep({ state: found.state, to })
  const targets = await targetRows(tx, id)
  if (to === 'self') await planned(tx, id, found.kind, targets)
  if (to === 'appeal' && found.state === 'scoring') await scored(tx, id)
  if (to === 'confirming') await settled(tx, found, targets)
  if (to === 'final') await confirmed(tx, id)
  await stepped(tx, found, found.state, to, note)
  return { state: to }
}

async function planned(tx: Tx, id: string, kind: 'unit' | 'staff', targets: readonly Target[]): Promise<void> {
  const indicators = await indicatorRows(tx, id), kinds = targetKinds.filter((k) => targets.some((t) => t.kind === k))
  if (!targets.length) throw planIncomplete({ what: '没有考核对象' })
  if (kinds.some((k) => (k === 'staff') !== (kind === 'staff'))) throw planIncomplete({ what: '单位考核和人员绩效不能混在一起' })
  for (const k of kinds) if (weightOf(indicators, k) !== 100) throw weightsWrong({ kind: k, sum: weightOf(indicators, k) })
  const without = targets.find((t) => t.groupNo === null)
  if (kind === 'unit' && without) throw planIncomplete({ what: `“${without.name}”没有分配考核组` })
}

async function scored(tx: Tx, id: string): Promise<void> {
  const missing = await unscored(tx, id), [first] = missing
  if (first) throw scoresMissing({ missing: missing.length, first: `${first.target}的“${first.indicator}”` })
}

/** Totals, bands and ranks as they will stand, with the scheme that they were judged by; each kind has a list of its own. */
async function settled(tx: Tx, { id, kind, year }: { id: string; kind: 'unit' | 'staff'; year: number }, targets: readonly Target[]): Promise<void> {
  const open = targets.reduce((n, t) => n + t.appealsOpen, 0), { fromYear, version, verifiedAt, bands } = await schemeFor(tx, kind, year)
  if (open) throw appealsOpen({ open })
  const totals = targets.map((t) => ({ ...t, total: sumOf([t.given ?? 0]) })), list = targetKinds.flatMap((k) => ranked(totals.filter((t) => t.kind === k)))
  await tx.run(sql`update assessment_targets t set total = r.total, band = r.band, rank = r.rank from jsonb_to_recordset(${JSON.stringify(list.map((t) => ({ id: t.id, total: t.total, rank: t.rank, band: bandOf(t.total, t.vetoReason !== null, bands) })))}::jsonb) as r(id uuid, total numeric, band text, rank int) where t.id = r.id`)
  await tx.run(sql`update assessments set judged_by = ${JSON.stringify({ fromYear, version, verified: verifiedAt !== null, bands })}::jsonb where id = ${id}`)
}

async function confirmed(tx: Tx, id: string): Promise<void> {
  if (!may(tx.actor, 'assessment.confirm')) throw forbidden({ permission: 'assessment.confirm' })
  const last = await tx.maybe<{ byId: string | null }>(sql`select by_id from assessment_steps where assessment_id = ${id} and to_state = 'confirming' order by at desc, id desc limit 1`)
  if (last?.byId && last.byId === actorId(tx.actor)) throw ownConfirmation({})
}
