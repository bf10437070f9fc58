import { z } from 'zod'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'
import { inside } from '#registry/ledger'

export const figures = [
  figure({
    key: 'station.count', unit: '个', permission: 'station.read', params: z.object({ region: z.string().optional() }), value: 'count', columns: ['place', 'name', 'code'],
    rows: ({ region }) => sql`select region_label(t.region_path) as place, t.name, t.code from stations t where t.retired_at is null
      ${inside(region)} order by t.region_path, t.code`,
  }),
]
