import { sql, type Tx } from '#kit/db'
import { driverOf, fingerprint, type Rule, type RuleForm, type RuleVersion } from './model.ts'

const columns = sql`r.id, r.driver, r.title, r.region_code, r.months, r.station_kinds, r.levels, r.clear_factor, r.clear_minutes, r.warning_track, r.enabled, r.source,
  r.verified_at, r.verified_by, r.version, r.changed_at, r.changed_by, coalesce(g.name, '') as region_name, coalesce(g.path, '') as region_path`
// a rule without a region is the city's; before the city is chosen it has no name yet
const from = sql`from rules r left join lateral (select name, path from regions where code = r.region_code or (r.region_code is null and level = 2) order by code limit 1) g on true`

export const allRules = (tx: Tx): Promise<Rule[]> =>
  tx.rows<Rule>(sql`select ${columns} ${from} order by r.enabled desc, array_position(array['reading', 'storm', 'hotspot', 'quake', 'clock'], r.driver), r.title, r.id`)

/** Rules in force that look when this driver stirs. */
export const rulesFor = (tx: Tx, driver: Rule['driver']): Promise<Rule[]> => tx.rows<Rule>(sql`select ${columns} ${from} where r.enabled and r.driver = ${driver} order by r.id`)

export const ruleById = (tx: Tx, id: string): Promise<Rule | undefined> =>
  tx.maybe<Rule>(sql`select ${columns} ${from} where r.id = ${id}`)

export const versionsOf = (tx: Tx, id: string): Promise<RuleVersion[]> =>
  tx.rows<RuleVersion>(sql`select version, form, reason, changed_by, changed_at, untried,
      (select t.id from rule_trials t where t.fingerprint = v.fingerprint and t.state = 'done' order by t.finished_at desc limit 1) as trial_id
    from rule_versions v where rule_id = ${id} order by version desc`)

const values = (form: RuleForm) => ({ ...form, driver: driverOf(form.levels) ?? 'reading', levels: JSON.stringify(form.levels) })

export async function insertRule(tx: Tx, given: RuleForm, by: string): Promise<string> {
  const form = values(given)
  const { id } = await tx.one<{ id: string }>(sql`
    insert into rules (driver, title, region_code, months, station_kinds, levels, clear_factor, clear_minutes, warning_track, enabled, source, changed_by)
    values (${form.driver}, ${form.title}, ${form.regionCode}, ${form.months}::int[], ${form.stationKinds}::text[], ${form.levels}::jsonb, ${form.clearFactor}, ${form.clearMinutes}, ${form.warningTrack}, ${form.enabled}, ${form.source}, ${by})
    returning id`)
  return id
}

/** Writes the next version; 0 when somebody else was faster. */
export function updateRule(tx: Tx, id: string, version: number, given: RuleForm, keepVerified: boolean, by: string): Promise<number> {
  const form = values(given)
  return tx.run(sql`update rules set driver = ${form.driver}, title = ${form.title}, region_code = ${form.regionCode}, months = ${form.months}::int[], station_kinds = ${form.stationKinds}::text[],
    levels = ${form.levels}::jsonb, clear_factor = ${form.clearFactor}, clear_minutes = ${form.clearMinutes}, warning_track = ${form.warningTrack}, enabled = ${form.enabled}, source = ${form.source},
    verified_at = case when ${keepVerified} then verified_at end, verified_by = case when ${keepVerified} then verified_by end,
    version = version + 1, changed_at = anlan_now(), changed_by = ${by} where id = ${id} and version = ${version}`)
}

export type Version = { version: number; form: RuleForm; reason: string; untried: string | null }
export const insertVersion = (tx: Tx, id: string, v: Version, by: string): Promise<number> =>
  tx.run(sql`insert into rule_versions (rule_id, version, form, fingerprint, reason, untried, changed_by)
    values (${id}, ${v.version}, ${JSON.stringify(v.form)}::jsonb, ${fingerprint(v.form)}, ${v.reason}, ${v.untried}, ${by})`)

/** Has a rule that trips the same been tried to the end? */
export const triedBefore = async (tx: Tx, form: RuleForm): Promise<boolean> =>
  (await tx.maybe(sql`select 1 from rule_trials where fingerprint = ${fingerprint(form)} and state = 'done' limit 1`)) !== undefined

export const markVerified = (tx: Tx, id: string, version: number, source: string, by: string): Promise<number> =>
  tx.run(sql`update rules set verified_at = anlan_now(), verified_by = ${by}, source = ${source} where id = ${id} and version = ${version}`)

export const ruleTitles = async (tx: Tx): Promise<Set<string>> => new Set((await tx.rows<{ title: string }>(sql`select title from rules union select form ->> 'title' from rule_versions`)).map((r) => r.title))

export const regionExists = async (tx: Tx, code: string): Promise<boolean> => (await tx.maybe(sql`select 1 from regions where code = ${code} and level <= 4`)) !== undefined

export const counties = (tx: Tx): Promise<{ code: string; name: string }[]> => tx.rows(sql`select code, name from regions where level = 3 order by path`)
