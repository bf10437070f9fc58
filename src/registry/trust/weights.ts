// 质量分权重: what each component weighs. A set of five is set together, with its reason, and stays in its version.
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { weightless, weightsMoved } from './errors.ts'
import type { Component, Weights } from './model.ts'

export const weightsOf = (tx: Tx): Promise<{ component: Component; weight: number; source: string; verified: boolean }[]> => tx.rows(sql`select component, weight, source, verified from quality_weights order by weight desc, component`)

export type WeightVersion = { version: number; weights: Weights; source: string; verified: boolean; reason: string; setAt: string; setBy: string }
/** Newest first; the first is in force. */
export const weightVersions = (tx: Tx): Promise<WeightVersion[]> => tx.rows(sql`select version, weights, source, verified, reason, set_at, set_by from quality_weight_versions order by version desc limit 100`)

/** `version`: the one that was seen, so that two who set them at once don't overwrite each other. Throws quality.weights_changed, quality.weightless. */
export async function setWeights(tx: Tx, given: { version: number; weights: Weights; source: string; verified: boolean; reason: string }): Promise<WeightVersion> {
  const { weights, source, verified, reason } = given
  if (!Object.values(weights).some((weight) => weight > 0)) throw weightless()
  await tx.run(sql`select 1 from quality_weights for update`)
  const [before] = await weightVersions(tx)
  if (before && before.version !== given.version) throw weightsMoved({ by: before.setBy })
  await tx.run(sql`update quality_weights w set weight = g.value::int, source = ${source}, verified = ${verified}, changed_at = anlan_now(), changed_by = ${actorName(tx.actor)} from jsonb_each_text(${JSON.stringify(weights)}::jsonb) g where g.key = w.component`)
  const made = await tx.one<WeightVersion>(sql`insert into quality_weight_versions (weights, source, verified, reason, set_by) values (${JSON.stringify(weights)}::jsonb, ${source}, ${verified}, ${reason}, ${actorName(tx.actor)}) returning version, weights, source, verified, reason, set_at, set_by`)
  await record(tx, { type: 'quality.weighed', subject: { kind: 'quality_weights', id: String(made.version) }, region: tx.actor.scope, data: { weights, before: before?.weights ?? null, source, verified, reason } })
  return made
}
