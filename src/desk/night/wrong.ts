// 出了什么问题: what waits for a hand first, then gauges above a threshold, gravest and oldest first; the data's own troubles last.
import { sql, type Tx } from '#kit/db'
import { tellMeasure, type Measure } from '#monitoring/rules'
import type { Wrong } from './model.ts'

const none = sql`null::text as station, null::float8 as mm, null::int as hours, null::jsonb as measure`

/** The list has no room for the whole title: who issues is known here, and the badge tells the level. */
const waiting = sql`
  select case when w.state = 'released' then 'lift' else w.state end as kind, w.level::int, w.id::text, regexp_replace(replace(w.title, w.issuer || '发布', ''), '（[ⅠⅡⅢⅣ]级）', '') as title, case w.state when 'released' then w.lift_requested_name when 'submitted' then w.submitted_name else w.drafted_name end as who,
    coalesce(w.lift_requested_at, w.submitted_at, w.drafted_at) as since, 1 as n, ${none}, w.id as warning_id
  from warnings w where w.origin = 'own' and (w.state in ('draft', 'submitted') or (w.state = 'released' and w.lift_requested_at is not null))
  union all select 'response', coalesce(c.to_level, c.from_level)::int, p.incident_id::text, i.title, c.drafted_by_name, c.drafted_at, 1, ${none}, null
  from response_changes c join responses p on p.id = c.response_id join incidents i on i.id = p.incident_id where c.signed_at is null and c.withdrawn_at is null`

/** A typhoon night opens a hundred alarms: a county's of one level and kind are one line, and the line says where it is worst. Silence has a line of its own. */
const alarms = sql`
  select 'alarms', a.level::int, c.code || case when a.kind = 'rain' then '' else '.' || a.kind end, c.name, null::text, min(a.opened_at), count(*)::int,
    (array_agg(coalesce(a.subject_name, s.name) order by a.value desc))[1], case when a.kind = 'rain' then max(a.value)::float8 end, case when a.kind = 'rain' then (array_agg(a.window_minutes / 60 order by a.value desc))[1]::int end,
    (array_agg(jsonb_build_object('kind', a.kind, 'element', a.element, 'minutes', a.window_minutes, 'value', a.value, 'threshold', a.threshold, 'unit', a.unit, 'than', a.than) order by a.value desc))[1],
    (array_agg(a.warning_id order by a.value desc))[1]
  from alarms a left join stations s on s.id = a.station_id join regions c on c.code = coalesce(nullif(split_part(a.region_path, '/', 2), ''), split_part(a.region_path, '/', 1))
  where a.cleared_at is null and a.void_at is null and a.kind <> 'silence' group by c.code, c.name, a.level, a.kind`

const quarantined = sql`
  select 'quarantine', null::int, '', '', null::text, min(received_at), count(*)::int, ${none}, null::uuid
  from frames where result = 'quarantined' and received_at > anlan_now() - interval '1 hour' having count(*) > 0`

type Row = Omit<Wrong, 'said'> & { measure: Measure | null }
const shape = ({ measure, ...row }: Row): Wrong => ({ ...row, said: measure && tellMeasure(measure) })

export const wrongRows = async (tx: Tx): Promise<Wrong[]> => (await tx.rows<Row>(sql`
  select * from (${waiting} union all ${alarms} union all ${quarantined}) w
  order by case when kind in ('alarms', 'quarantine') then 1 else 0 end, level nulls last, since`)).map(shape)
