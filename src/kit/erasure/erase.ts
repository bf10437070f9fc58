// What names a person goes when its time is up: each feature says what and since when, a row of retention_rules says how long.
import { raw, sql, type Sql, type Tx } from '../db/index.ts'
import { record } from '../events/index.ts'
import type { Erasure } from '../feature/index.ts'
import { rulesOf } from './rules.ts'

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
  await told(tx, counts)
  if (Object.keys(counts).length) await record(tx, { type: 'data.erased', subject: { kind: 'installation', id: 'personal_data' }, region: '', data: counts })
  return { counts, more }
}

/** What the run found, beside the rule that it went by. */
const told = (tx: Tx, counts: Record<string, number>): Promise<number> => tx.run(sql`update retention_rules r set ran_at = anlan_now(), erased = coalesce(c.n, 0), erased_total = r.erased_total + coalesce(c.n, 0)
  from retention_rules k left join jsonb_to_recordset(${JSON.stringify(Object.entries(counts).map(([key, n]) => ({ key, n })))}::jsonb) c (key text, n int) on c.key = k.key where r.key = k.key`)

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
