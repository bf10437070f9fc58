// 标准限值 standard: what the rules of the ledgers judge by: value, unit, source, verified by a second look or not.
import { sql, type Tx } from '#kit/db'
import type { Feature } from '#kit/feature'
import { allLedgers, allStandards } from '#registry/ledger'
import { jobs } from './jobs.ts'
import { routes } from './routes.ts'

const everyone = ['city_duty', 'city_leader', 'office', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'enterprise_officer', 'team_leader', 'inspector']

/** Every limit that a rule asks for is there, in the shape that the rule expects; how many nobody has verified yet. */
async function whole(tx: Tx): Promise<{ ok: boolean; figure: string }> {
  const rows = new Map((await tx.rows<{ key: string; value: unknown; verified: boolean }>(sql`select key, value, verified_at is not null as verified from standards`)).map((r) => [r.key, r]))
  const wrong = allLedgers().flatMap((l) => l.standards ?? []).filter((s) => !s.schema.safeParse(rows.get(s.key)?.value).success).map((s) => s.key)
  return { ok: wrong.length === 0, figure: wrong.length ? wrong.join(', ') : `${[...rows.values()].filter((r) => !r.verified).length} of ${rows.size} unverified` }
}

export const feature: Feature = {
  name: 'registry/standards',
  permissions: { 'standard.read': everyone, 'standard.change': ['office'], 'standard.verify': ['office', 'city_leader'] },
  routes, jobs, ledgers: ['standards', 'standard_versions'],
  seed: async (tx) => { await allStandards(tx) },
  promises: [{ key: 'I-9', title: 'every limit that a ledger’s rule judges by stands in a row of its shape', check: whole }],
}
