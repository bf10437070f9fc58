import { z } from 'zod'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'
import { asOfOr, gaugeSums, largestHour } from './sums.ts'

const window = z.object({ hours: z.number().int().min(1).max(72).default(24), asOf: z.string().optional(), region: z.string().default('') })
const place = sql`region_label(g.region_path) as place`

/** 泉州 bulletins count gauges over 50, 100 and 200 mm (domain natural-disaster 4.3). */
const over = (mm: number) => figure({
  key: `rain.over_${mm}`, unit: '站', permission: 'telemetry.read', params: window, value: 'count', columns: ['place', 'name', 'mm', 'observedAt'],
  rows: ({ hours, asOf, region }) => sql`select ${place}, g.name, g.mm, g.observed_at from (${gaugeSums(asOfOr(asOf), hours)}) g where g.mm >= ${mm} and starts_with(g.region_path, ${region}) order by g.mm desc, g.code`,
})

export const figures = [
  over(50), over(100), over(200),
  figure({
    key: 'rain.most', unit: 'mm', permission: 'telemetry.read', params: window, value: { max: 'mm' }, columns: ['place', 'name', 'mm', 'observedAt'],
    rows: ({ hours, asOf, region }) => sql`select ${place}, g.name, g.mm, g.observed_at from (${gaugeSums(asOfOr(asOf), hours)}) g where g.mm is not null and starts_with(g.region_path, ${region}) order by g.mm desc, g.code`,
  }),
  figure({
    key: 'rain.most_in_hour', unit: 'mm', permission: 'telemetry.read', params: window, value: { max: 'mm' }, columns: ['place', 'name', 'mm', 'observedAt'],
    rows: ({ hours, asOf, region }) => sql`select ${place}, g.name, h.mm, h.observed_at from (${largestHour(asOfOr(asOf), hours)}) h join stations g on g.id = h.station_id where starts_with(g.region_path, ${region}) order by h.mm desc, g.code`,
  }),
  figure({
    key: 'gauge.silent', unit: '站', permission: 'telemetry.read', params: z.object({ region: z.string().default('') }), value: 'count', columns: ['place', 'name', 'observedAt'],
    rows: ({ region }) => sql`select ${place}, g.name, l.observed_at from stations g cross join telemetry_settings k
      left join lateral (select max(observed_at) as observed_at from latest_readings where station_id = g.id) l on true
      where g.retired_at is null and starts_with(g.region_path, ${region}) and coalesce(l.observed_at < (select max(observed_at) from latest_readings) - make_interval(mins => k.silent_minutes), true)
      order by l.observed_at nulls first, g.code`,
  }),
  figure({
    key: 'frame.quarantined', unit: '条', permission: 'frame.read', params: z.object({ hours: z.number().int().min(1).max(720).default(24) }), value: 'count', columns: ['receivedAt', 'stationCode', 'reason', 'detail', 'remote'],
    rows: ({ hours }) => sql`select received_at, station_code, reason, detail, remote from frames where result = 'quarantined' and received_at > anlan_now() - make_interval(hours => ${hours}::int) order by received_at desc`,
  }),
]
