// What an incident takes over from the warning that it was opened from.
import { sql, type Tx } from '#kit/db'

export type WarningBasis = { id: string; track: 'rain' | 'typhoon' | null; kind: string; title: string; level: 1 | 2 | 3 | 4; state: string; area: string; startsAt: string | null; regionPath: string; regionCode: string; paths: string[] }

export const warningBasis = (tx: Tx, id: string): Promise<WarningBasis | undefined> =>
  tx.maybe(sql`select w.id, w.track, w.kind, w.title, w.level, w.state, w.area, w.starts_at, w.region_path, r.code as region_code,
      coalesce((select array_agg(wr.region_path order by wr.region_path) from warning_regions wr where wr.warning_id = w.id and wr.ended_at is null), '{}') as paths
    from warnings w join regions r on r.path = w.region_path where w.id = ${id}`)
