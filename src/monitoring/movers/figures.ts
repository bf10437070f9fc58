// Numbers of movers; each is the count of its rows.
import { z } from 'zod'
import { sql, type Sql } from '#kit/db'
import { figure } from '#kit/figures'

const none = z.object({})
const kind = z.object({ kind: z.enum(['vehicle', 'vessel']).optional() })
const shown = sql`coalesce(nullif(m.name, ''), m.key) as mover_name, m.key as mover_key, m.owner, m.home_port, case when m.registered_at is null then '' else region_label(m.region_path) end as home, m.contact, m.phone_mask, l.observed_at`
const from = sql`from movers m cross join mover_settings s left join mover_latest l on l.mover_id = m.id where m.retired_at is null`
const columns = ['moverName', 'moverKey', 'owner', 'homePort', 'home', 'contact', 'phoneMask', 'observedAt']
const of = (p: z.output<typeof kind>): Sql => sql`(${p.kind ?? null}::text is null or m.kind = ${p.kind ?? null})`
const order = sql`order by l.observed_at desc nulls last, m.name, m.id`
const atSea = sql`m.kind = 'vessel' and l.at_sea and l.observed_at > anlan_now() - interval '30 days'`

/** A circle as the page was told it: centre, km to NE SE SW NW. */
const circle = z.object({ lon: z.number(), lat: z.number(), km: z.array(z.number().min(0).max(2000)).length(4), registered: z.boolean().default(true) })

export const figures = [
  figure({ key: 'mover.registered', unit: '个', permission: 'mover.read', params: kind, value: 'count', columns, rows: (p) => sql`select ${shown} ${from} and m.registered_at is not null and ${of(p)} ${order}` }),
  figure({ key: 'mover.live', unit: '个', permission: 'mover.read', params: kind, value: 'count', columns, rows: (p) => sql`select ${shown} ${from} and ${of(p)} and l.observed_at >= anlan_now() - make_interval(mins => s.stale_minutes) ${order}` }),
  figure({ key: 'mover.silent', unit: '个', permission: 'mover.read', params: kind, value: 'count', columns,
    rows: (p) => sql`select ${shown} ${from} and m.registered_at is not null and ${of(p)} and (l.observed_at is null or l.observed_at < anlan_now() - make_interval(mins => s.stale_minutes)) ${order}` }),
  figure({ key: 'mover.alarming', unit: '个', permission: 'mover.read', params: none, value: 'count', columns, rows: () => sql`select ${shown} ${from} and l.alarms <> 0 and l.word_at > anlan_now() - interval '24 hours' ${order}` }),
  figure({ key: 'vessel.at_sea', unit: '艘', permission: 'mover.read', params: none, value: 'count', columns, rows: () => sql`select ${shown} ${from} and m.registered_at is not null and ${atSea} ${order}` }),
  figure({ key: 'vessel.heard_at_sea', unit: '艘', permission: 'mover.read', params: none, value: 'count', columns, rows: () => sql`select ${shown} ${from} and m.registered_at is null and ${atSea} ${order}` }),
  figure({ key: 'vessel.in_circle', unit: '艘', permission: 'mover.read', params: circle, value: 'count', columns,
    rows: (p) => sql`select ${shown} ${from} and (not ${p.registered}::boolean or m.registered_at is not null) and ${atSea} and in_wind_circle(l.lon, l.lat, ${p.lon}, ${p.lat}, ${p.km}::float8[]) ${order}` }),
  figure({ key: 'vessel.people_in_circle', unit: '人', permission: 'mover.read', params: circle, value: { sum: 'people' }, columns: ['moverName', 'moverKey', 'people', 'homePort', 'contact', 'phoneMask', 'observedAt'],
    rows: (p) => sql`select ${shown}, m.people ${from} and m.people > 0 and (not ${p.registered}::boolean or m.registered_at is not null) and ${atSea} and in_wind_circle(l.lon, l.lat, ${p.lon}, ${p.lat}, ${p.km}::float8[]) ${order}` }),
  // of the towns of a warning: those vessels are called in by their home
  figure({ key: 'warning.vessels', unit: '艘', permission: 'warning.read', params: z.object({ warningId: z.uuid() }), value: 'count', columns,
    rows: (p) => sql`select ${shown} ${from} and m.registered_at is not null and ${atSea}
      and coalesce((select jsonb_object_agg(region_code, true) from warning_regions where warning_id = ${p.warningId}), '{}') ? split_part(m.region_path, '/', 3) ${order}` }),
  figure({ key: 'warning.hazmat_vehicles', unit: '辆', permission: 'warning.read', params: z.object({ warningId: z.uuid() }), value: 'count', columns,
    rows: (p) => sql`select ${shown} ${from} and m.kind = 'vehicle' and m.registered_at is not null and l.observed_at > anlan_now() - interval '24 hours' and l.here_code <> ''
      and exists (select from warning_regions w join regions r on r.code = w.region_code where w.warning_id = ${p.warningId} and r.parent_code = l.here_code) ${order}` }),
]

/** What a warning counts inside besides its own. */
export const insideWarnings = ['warning.vessels', 'warning.hazmat_vehicles'] as const
