import { sql, type Tx } from '#kit/db'
import type { Policy, PolicyEdit } from './model.ts'

export const currentPolicies = (tx: Tx) => tx.rows<Policy>(sql`select * from callout_policies where retired_at is null order by level`)

export const policyHistory = (tx: Tx, level: number) => tx.rows<Policy>(sql`select * from callout_policies where level = ${level} order by version desc limit 50`)

/** The policy in force for a level; locked against a change while a callout takes its snapshot or an editor writes the next version. */
export const lockPolicy = (tx: Tx, level: number) =>
  tx.one<Policy>(sql`select * from callout_policies where level = ${level} and retired_at is null for update`)

export const policyInForce = (tx: Tx, level: number) => tx.one<Policy>(sql`select * from callout_policies where level = ${level} and retired_at is null`)

export async function nextVersion(tx: Tx, before: Policy, edit: PolicyEdit, by: string): Promise<Policy> {
  await tx.run(sql`update callout_policies set retired_at = anlan_now() where id = ${before.id}`)
  return tx.one<Policy>(sql`
    insert into callout_policies (level, version, title, steps, marks, report_after, source, verified, created_by, reason, quiet, heeds_quiet)
    values (${before.level}, ${before.version + 1}, ${before.title}, ${JSON.stringify(edit.steps)}::jsonb, ${JSON.stringify(edit.marks)}::jsonb,
      ${edit.reportAfter}, ${edit.source}, ${edit.verified}, ${by}, ${edit.reason}, ${edit.quiet ? JSON.stringify(edit.quiet) : null}::jsonb, ${edit.heedsQuiet}) returning *`)
}
