import { z } from 'zod'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'
import { troubles } from './model.ts'

export const figures = [
  figure({
    key: 'station_health.troubles', unit: '项', permission: 'station_health.read', params: z.object({ kind: z.enum(troubles).optional(), region: z.string().default('') }), value: 'count', columns: ['place', 'name', 'element', 'value', 'since'],
    rows: ({ kind, region }) => sql`select region_label(h.region_path) as place, s.name, h.element, h.value, h.since from station_health h join stations s on s.id = h.station_id
      where h.cleared_at is null and starts_with(h.region_path, ${region}) and h.kind = coalesce(${kind ?? null}::text, h.kind) order by h.since desc, s.code`,
  }),
]
