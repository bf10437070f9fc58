// 留存期限 retention rule: how long each kind of what is kept stays, by which article; changed with a reason, verified by somebody else.
import { actorId, actorName } from '../access/index.ts'
import { sql, type Tx } from '../db/index.ts'
import { notFound } from '../errors/index.ts'
import { record } from '../events/index.ts'
import { belowFloor, ownRule, ruleMoved, ruleSame } from './errors.ts'

/** `days` run from the moment that the erasure names; never fewer than `floorDays`, which a law sets. `erased`: by the last run (`ranAt`), and by all. */
export type Rule = {
  key: string; what: string; whatEn: string; days: number; floorDays: number; source: string; reason: string; version: number; changedAt: string; changedBy: string; changedId: string | null
  verifiedAt: string | null; verifiedBy: string | null; ranAt: string | null; erased: number; erasedTotal: number
}
export type RuleVersion = { version: number; act: 'set' | 'verified'; days: number; source: string; reason: string; at: string; byName: string }
export type Setting = { days: number; source?: string; reason: string; /** the one that was seen; without it whatever is in force */ version?: number }

const columns = sql`key, what, what_en, days, floor_days, source, reason, version, changed_at, changed_by, changed_id, verified_at, verified_by, ran_at, erased, erased_total`

/** What nobody has verified stands first. */
export const rulesOf = (tx: Tx): Promise<Rule[]> => tx.rows<Rule>(sql`select ${columns} from retention_rules order by verified_at is not null, key`)

/** Newest first. */
export const ruleVersions = (tx: Tx, key: string): Promise<RuleVersion[]> => tx.rows(sql`select version, act, days, source, reason, at, by_name from retention_versions where key = ${key} order by version desc limit 200`)

async function locked(tx: Tx, key: string, version: number | undefined): Promise<Rule> {
  const rule = await tx.maybe<Rule>(sql`select ${columns} from retention_rules where key = ${key} for update`)
  if (!rule) throw notFound({ what: '这项留存期限' })
  if (version !== undefined && rule.version !== version) throw ruleMoved({ by: rule.changedBy })
  return rule
}

/** Waits for a second look from then on. Throws retention.changed_meanwhile, retention.below_floor, retention.unchanged; 404 for a key that is none. */
export async function setRule(tx: Tx, key: string, { days, source, reason, version }: Setting): Promise<Rule> {
  const before = await locked(tx, key, version), next = source ?? before.source
  if (days < before.floorDays) throw belowFloor({ days: before.floorDays })
  if (days === before.days && next === before.source) throw ruleSame()
  const rule = await tx.one<Rule>(sql`update retention_rules set days = ${days}, source = ${next}, reason = ${reason}, version = version + 1, changed_at = anlan_now(), changed_by = ${actorName(tx.actor)}, changed_id = ${actorId(tx.actor)},
    verified_at = null, verified_by = null, verified_id = null where key = ${key} returning ${columns}`)
  await keep(tx, rule, 'set', reason)
  await record(tx, { type: 'data.rule_changed', subject: { kind: 'retention_rule', id: key }, region: tx.actor.scope, data: { days, before: before.days, source: next, reason } })
  return rule
}

/** By somebody other than who set it, against the original that he names. Throws retention.changed_meanwhile, retention.own_rule. */
export async function verifyRule(tx: Tx, key: string, { version, source }: { version: number; source: string }): Promise<Rule> {
  const { changedId } = await locked(tx, key, version)
  if (changedId !== null && changedId === actorId(tx.actor)) throw ownRule()
  const rule = await tx.one<Rule>(sql`update retention_rules set source = ${source}, version = version + 1, verified_at = anlan_now(), verified_by = ${actorName(tx.actor)}, verified_id = ${actorId(tx.actor)} where key = ${key} returning ${columns}`)
  await keep(tx, rule, 'verified', '对照原文核实')
  await record(tx, { type: 'data.rule_verified', subject: { kind: 'retention_rule', id: key }, region: tx.actor.scope, data: { days: rule.days, source } })
  return rule
}

const keep = (tx: Tx, rule: Rule, act: RuleVersion['act'], reason: string): Promise<number> =>
  tx.run(sql`insert into retention_versions (key, version, act, days, source, reason, by_name) values (${rule.key}, ${rule.version}, ${act}, ${rule.days}, ${rule.source}, ${reason}, ${actorName(tx.actor)})`)
