// The sums of each ledger within the reader's scope: one look at the rows where the ledger has moved or a row has fallen due, else what was kept.
import { raw, sql, type Tx } from '#kit/db'
import type { Ledger } from '#registry/definition'
import { seen } from './find.ts'

export type Overview = { count: number; /** null: the ledger is not confirmed */ stale: number | null; changedAt: string | null }
type Kept = Overview & { ledger: string }

/** In the order of the ledgers given. */
export async function overviewsOf(tx: Tx, ledgers: readonly Ledger[]): Promise<Overview[]> {
  const { actor } = tx, unit = 'unit' in actor ? actor.unit ?? '' : '', tables = ledgers.map((l) => l.table)
  // versions are read before the rows: what a change brings in between is counted again by who asks next
  const versions = new Map((await tx.rows<{ ledger: string; version: string }>(sql`select ledger, version::text as version from ledger_versions where ledger = any(${tables}::text[])`)).map((v) => [v.ledger, v.version]))
  const kept = new Map((await tx.rows<Kept>(sql`select o.ledger, o.count, o.stale, o.changed_at from ledger_overviews o join ledger_versions v on v.ledger = o.ledger and v.version = o.version
    where o.region_path = ${actor.scope} and o.unit = ${unit} and o.ledger = any(${tables}::text[]) and anlan_now() >= o.counted_at and anlan_now() < o.until`)).map((k) => [k.ledger, k]))
  const out: Overview[] = []
  for (const ledger of ledgers) out.push(kept.get(ledger.table) ?? await counted(tx, ledger, { unit, version: versions.get(ledger.table) ?? '0' }))
  return out.map(({ count, stale, changedAt }) => ({ count, stale, changedAt }))
}

async function counted(tx: Tx, ledger: Ledger, { unit, version }: { unit: string; version: string }): Promise<Overview> {
  const days = ledger.confirm?.days, since = raw('coalesce(t.confirmed_at, t.created_at)'), period = raw(`interval '${days ?? 0} days'`), due = sql`${since} < n.now - ${period}`
  const sums = days === undefined ? sql`null::int as stale, 'infinity'::timestamptz as until` : sql`(count(*) filter (where t.retired_at is null and ${due}))::int as stale, coalesce(min(${since}) filter (where t.retired_at is null and not ${due}) + ${period}, 'infinity') as until`
  return tx.one<Overview>(sql`with n as materialized (select anlan_now() as now), c as (select (count(*) filter (where t.retired_at is null))::int as count, ${sums}, max(t.updated_at) as changed_at from ${seen(ledger)}, n),
    k as (insert into ledger_overviews as o (ledger, region_path, unit, version, count, stale, counted_at, until, changed_at) select ${ledger.table}, ${tx.actor.scope}, ${unit}, ${version}::bigint, c.count, c.stale, n.now, c.until, c.changed_at from c, n
      on conflict (ledger, region_path, unit) do update set version = excluded.version, count = excluded.count, stale = excluded.stale, counted_at = excluded.counted_at, until = excluded.until, changed_at = excluded.changed_at where o.version <= excluded.version)
    select count, stale, changed_at from c`)
}
