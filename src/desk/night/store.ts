import { sql, type Tx } from '#kit/db'
import type { NightDesk } from './api.ts'

export const responsesNow = (tx: Tx): Promise<NightDesk['responses']> => tx.rows(sql`
  select p.id, p.incident_id, p.track, p.level::int, r.name as region_name, p.started_at,
    (select c.doc_text from response_changes c where c.response_id = p.id and c.signed_at is not null order by c.signed_at desc limit 1) as doc_text
  from responses p join regions r on r.code = p.region_code where p.started_at is not null and p.ended_at is null order by r.level, p.level, p.started_at limit 6`)

export const warningCounts = (tx: Tx): Promise<NightDesk['warnings']> => tx.rows(sql`select level::int, count(*)::int as value from warnings where state = 'released' group by level order by level`)

/** How old each kind of data is by when it came, whatever time it speaks of. Null: none ever came. */
export const agesNow = (tx: Tx): Promise<NightDesk['ages']> => tx.rows(sql`
  select 'rain' as key, (select received_at from frames where result in ('stored', 'duplicate') order by received_at desc limit 1) as at
  union all select 'water', (select max(observed_at) from latest_readings where element = 'Z')
  union all select 'storm', (select max(received_at) from storm_fixes where kind = 'observed')
  union all select 'signal', (select max(released_at) from warnings where origin = 'relay')
  union all select 'receipt', (select max(greatest(ended_at, heard_at, delivered_at)) from attempts where queued_at > anlan_now() - interval '1 day' and heartbeat_id is null)`)
