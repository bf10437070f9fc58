// Who is told of what: set with source and reason, looked at by another, on or off.
import { actorId, actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import type { RuleChange } from './api.ts'
import { ownRule, ruleMoved, ruleSame } from './errors.ts'
import type { ReminderRule } from './model.ts'
import { told } from './tell.ts'

type Row = Omit<ReminderRule, 'own'> & { changedId: string | null }
const columns = sql`event_type, part, roles, ways, urgent, source, reason, version, off_at, off_by, changed_at, changed_by, changed_id, verified_at, verified_by`
const shown = (tx: Tx, { changedId, ...row }: Row): ReminderRule => ({ ...row, own: changedId !== null && changedId === actorId(tx.actor) })

/** In the order of the clocks, whose steps go up; `told` counts what the asker's region may see. */
export async function rulesNow(tx: Tx): Promise<ReminderRule[]> {
  const rows = await tx.rows<Row>(sql`select ${columns}, coalesce(n.told, 0) as told from reminder_rules r
    left join (select event_type as type, count(*)::int as told from reminders where told_at > anlan_now() - interval '30 days' group by 1) n on n.type = r.event_type
    order by array_position(${[...told]}::text[], r.event_type), array_position('{town,county,city}'::text[], r.part)`)
  return rows.map((row) => shown(tx, row))
}

type Key = { eventType: string; part: string }
async function locked(tx: Tx, { eventType, part }: Key, version: number): Promise<ReminderRule> {
  const row = await tx.maybe<Row>(sql`select ${columns}, 0 as told from reminder_rules where event_type = ${eventType} and part = ${part} for update`)
  if (!row) throw notFound({ what: '这条提醒规则' })
  if (row.version !== version) throw ruleMoved({ by: row.changedBy })
  return shown(tx, row)
}
const again = async (tx: Tx, key: Key): Promise<ReminderRule> => (await rulesNow(tx)).find((r) => r.eventType === key.eventType && r.part === key.part) as ReminderRule
const subject = ({ eventType, part }: Key) => ({ kind: 'reminder_rule', id: part ? `${eventType}/${part}` : eventType })

/** Throws reminder_rule.changed_meanwhile, reminder_rule.unchanged. */
export async function changeRule(tx: Tx, given: RuleChange): Promise<ReminderRule> {
  const before = await locked(tx, given, given.version), { on, source, reason, urgent } = given, ways = [...new Set(given.ways)], roles = [...new Set(given.roles)], was = { roles: before.roles, ways: before.ways, urgent: before.urgent, on: before.offAt === null, source: before.source }
  if (roles.toSorted().join() === before.roles.toSorted().join() && ways.toSorted().join() === before.ways.toSorted().join() && urgent === was.urgent && on === was.on && source === was.source) throw ruleSame()
  await tx.run(sql`update reminder_rules set roles = ${roles}::text[], ways = ${ways}::text[], urgent = ${urgent}, source = ${source}, reason = ${reason}, version = version + 1,
    off_at = case when ${on} then null else coalesce(off_at, anlan_now()) end, off_by = case when ${on} then null else coalesce(off_by, ${actorName(tx.actor)}) end,
    changed_at = anlan_now(), changed_by = ${actorName(tx.actor)}, changed_id = ${actorId(tx.actor)}, verified_at = null, verified_by = null, verified_id = null where event_type = ${given.eventType} and part = ${given.part}`)
  await record(tx, { type: 'reminder_rule.changed', subject: subject(given), region: tx.actor.scope, data: { before: was, roles, ways, urgent, on, source, reason } })
  return again(tx, given)
}

/** By somebody other than who set it. Throws reminder_rule.changed_meanwhile, reminder_rule.own_rule. */
export async function verifyRule(tx: Tx, given: Key & { version: number }): Promise<ReminderRule> {
  if ((await locked(tx, given, given.version)).own) throw ownRule()
  await tx.run(sql`update reminder_rules set version = version + 1, verified_at = anlan_now(), verified_by = ${actorName(tx.actor)}, verified_id = ${actorId(tx.actor)} where event_type = ${given.eventType} and part = ${given.part}`)
  await record(tx, { type: 'reminder_rule.verified', subject: subject(given), region: tx.actor.scope, data: { version: given.version + 1 } })
  return again(tx, given)
}
