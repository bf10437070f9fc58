// What names a person goes when its time is up: each feature says what and since when, a row of retention_rules says how long.
import { raw, sql, type Sql, type Tx } from '../db/index.ts'
import { record } from '../events/index.ts'
import type { Erasure } from '../feature/index.ts'

export type Rule = { key: string; what: string; days: number; floorDays: number; source: string; verified: boolean }

/** What stands where a name stood. */
export const erasedName = '已清除'

let all: readonly Erasure[] = []

/** Called once by the composition root. */
export function registerErasures(given: readonly Erasure[]): void {
  all = given
}

/** Who has a longer time to go than this many days has been forgotten by the daily run. */
const graceDays = 1.5
const batch = 5000

export const rulesOf = (tx: Tx): Promise<Rule[]> => tx.rows<Rule>(sql`select key, what, days, floor_days, source, verified from retention_rules order by key`)

/** false: no such rule. Below its floor in law the database refuses. */
export async function setRule(tx: Tx, key: string, days: number): Promise<boolean> {
  const done = await tx.run(sql`update retention_rules set days = ${days}, changed_at = anlan_now(), changed_by = ${'command line'} where key = ${key}`)
  if (done) await record(tx, { type: 'data.rule_changed', subject: { kind: 'retention_rule', id: key }, region: '', data: { days } })
  return done > 0
}

async function timed(tx: Tx, graced = 0): Promise<{ erasure: Erasure; before: Date }[]> {
  const [days, now] = [new Map((await rulesOf(tx)).map((r) => [r.key, r.days])), (await tx.now()).getTime()]
  return all.map((erasure) => {
    const kept = days.get(erasure.key)
    if (kept === undefined) throw new Error(`there is no row ${erasure.key} in retention_rules`)
    return { erasure, before: new Date(now - (kept + graced) * 86_400_000) }
  })
}

/** Erases what is due, a batch of each kind; the event says how many, and nobody's name. `more`: there is a further batch. */
export async function eraseDue(tx: Tx): Promise<{ counts: Record<string, number>; more: boolean }> {
  const counts: Record<string, number> = {}
  let more = false
  for (const { erasure, before } of await timed(tx)) {
    const n = await erasure.erase(tx, before, batch)
    if (n) counts[erasure.key] = (counts[erasure.key] ?? 0) + n
    more ||= n >= batch
  }
  if (Object.keys(counts).length) await record(tx, { type: 'data.erased', subject: { kind: 'installation', id: 'personal_data' }, region: '', data: counts })
  return { counts, more }
}

/** How many are still there though their time was up a day and a half ago (`graced`), or is up now. */
export async function overdue(tx: Tx, graced = true): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const { erasure, before } of await timed(tx, graced ? graceDays : 0)) {
    const n = await erasure.overdue(tx, before)
    if (n) found[erasure.key] = (found[erasure.key] ?? 0) + n
  }
  return found
}

/**
 * The usual erasure: rows of one table. `since` is the SQL of the moment from which the time runs (null: not yet); `set` what the columns become, where the
 * row stays; without it the row goes. `holds`: whether there is still something to erase.
 */
export function rowsErasure({ key, table, since, set, holds = sql`true` }: { key: string; table: string; since: Sql; set?: Sql; holds?: Sql }): Erasure {
  const name = raw(table)
  const due = (before: Date) => sql`${since} < ${before.toISOString()}::timestamptz and ${holds}`
  return {
    key,
    overdue: async (tx, before) => (await tx.one<{ n: number }>(sql`select count(*) as n from ${name} t where ${due(before)}`)).n,
    erase: (tx, before, limit) => {
      const some = sql`ctid = any(array(select ctid from ${name} t where ${due(before)} limit ${limit}))`
      return tx.run(set ? sql`update ${name} t set ${set} where ${some}` : sql`delete from ${name} t where ${some}`)
    },
  }
}
