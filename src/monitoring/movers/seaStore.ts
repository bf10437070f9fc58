import { sql, type Tx } from '#kit/db'
import type { AtSeaRow } from './seaModel.ts'

/** `by`: region code of home; `registered`: those of the ledger alone. */
export type SeaFilter = { region?: string | undefined; q?: string | undefined; registered: boolean }

/** A vessel that was last seen at sea is at sea until it is seen elsewhere, however long ago that was; the age is told. Not seen for thirty days it is gone. */
export const atSea = (tx: Tx, { region, q, registered }: SeaFilter): Promise<Omit<AtSeaRow, 'km' | 'reached'>[]> => {
  const like = q ? `%${q.replace(/[\\%_]/g, (c) => `\\${c}`)}%` : null
  return tx.rows(sql`
    select m.id, m.key, coalesce(nullif(m.name, ''), m.key) as name, m.sort, m.owner, m.home_port, case when m.registered_at is null then '' else region_label(m.region_path) end as home, m.contact, m.phone_mask, m.people, m.registered_at is not null as registered,
      l.observed_at, l.observed_at < anlan_now() - make_interval(mins => s.stale_minutes) as stale, l.lon, l.lat, l.speed_kmh, l.heading, m.demo
    from mover_latest l join movers m on m.id = l.mover_id cross join mover_settings s
    where l.at_sea and m.kind = 'vessel' and m.retired_at is null and l.observed_at > anlan_now() - interval '30 days' and (not ${registered}::boolean or m.registered_at is not null)
      and (${like}::text is null or m.name ilike ${like} or m.key like ${like} or m.owner like ${like} or m.home_port like ${like})
      and (${region ?? null}::text is null or starts_with(m.region_path, coalesce((select path from regions where code = ${region ?? null}), '!')))
    order by m.name, m.id limit 20000`)
}
