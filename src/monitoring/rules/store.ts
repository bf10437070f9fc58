import { sql, type Tx } from '#kit/db'
import type { Rule, RuleForm, RuleVersion } from './model.ts'

const columns = sql`r.id, r.kind, r.title, r.region_code, r.months, r.levels, r.clear_factor, r.clear_minutes, r.enabled, r.source,
  r.verified_at, r.verified_by, r.version, r.changed_at, r.changed_by, coalesce(g.name, '') as region_name, coalesce(g.path, '') as region_path`
// a rule without a region is the city's; before the city is chosen it has no name yet
const from = sql`from rules r left join lateral (select name, path from regions where code = r.region_code or (r.region_code is null and level = 2) order by code limit 1) g on true`

export const allRules = (tx: Tx): Promise<Rule[]> =>
  tx.rows<Rule>(sql`select ${columns} ${from} order by r.enabled desc, r.title, r.id`)

export const ruleById = (tx: Tx, id: string): Promise<Rule | undefined> =>
  tx.maybe<Rule>(sql`select ${columns} ${from} where r.id = ${id}`)

export const versionsOf = (tx: Tx, id: string): Promise<RuleVersion[]> =>
  tx.rows<RuleVersion>(sql`select version, form, reason, changed_by, changed_at from rule_versions where rule_id = ${id} order by version desc`)

export async function insertRule(tx: Tx, form: RuleForm, by: string): Promise<string> {
  const { id } = await tx.one<{ id: string }>(sql`
    insert into rules (title, region_code, months, levels, clear_factor, clear_minutes, enabled, source, changed_by)
    values (${form.title}, ${form.regionCode}, ${form.months}::int[], ${JSON.stringify(form.levels)}::jsonb, ${form.clearFactor}, ${form.clearMinutes}, ${form.enabled}, ${form.source}, ${by})
    returning id`)
  return id
}

/** Writes the next version; 0 when somebody else was faster. */
export const updateRule = (tx: Tx, id: string, version: number, form: RuleForm, keepVerified: boolean, by: string): Promise<number> =>
  tx.run(sql`update rules set title = ${form.title}, region_code = ${form.regionCode}, months = ${form.months}::int[], levels = ${JSON.stringify(form.levels)}::jsonb,
    clear_factor = ${form.clearFactor}, clear_minutes = ${form.clearMinutes}, enabled = ${form.enabled}, source = ${form.source},
    verified_at = case when ${keepVerified} then verified_at end, verified_by = case when ${keepVerified} then verified_by end,
    version = version + 1, changed_at = anlan_now(), changed_by = ${by} where id = ${id} and version = ${version}`)

export const insertVersion = (tx: Tx, id: string, version: number, form: RuleForm, reason: string, by: string): Promise<number> =>
  tx.run(sql`insert into rule_versions (rule_id, version, form, reason, changed_by) values (${id}, ${version}, ${JSON.stringify(form)}::jsonb, ${reason}, ${by})`)

export const markVerified = (tx: Tx, id: string, version: number, source: string, by: string): Promise<number> =>
  tx.run(sql`update rules set verified_at = anlan_now(), verified_by = ${by}, source = ${source} where id = ${id} and version = ${version}`)

export const rulesCount = async (tx: Tx): Promise<number> => (await tx.one<{ n: number }>(sql`select count(*) as n from rules`)).n

export const regionExists = async (tx: Tx, code: string): Promise<boolean> => (await tx.maybe(sql`select 1 from regions where code = ${code} and level <= 4`)) !== undefined

export const counties = (tx: Tx): Promise<{ code: string; name: string }[]> => tx.rows(sql`select code, name from regions where level = 3 order by path`)
