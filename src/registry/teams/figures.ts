import { z } from 'zod'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'
import { inside } from '#registry/ledger'

export const figures = [
  figure({
    key: 'team.count', unit: '支', permission: 'team.read', params: z.object({ region: z.string().optional(), coastal: z.boolean().optional() }), value: 'count', columns: ['place', 'name', 'leaderName', 'members'],
    rows: ({ region, coastal }) => sql`select region_label(t.region_path) as place, t.name, t.leader_name, t.members from teams t where t.retired_at is null
      ${inside(region)} ${coastal === undefined ? sql`` : sql`and t.coastal = ${coastal}`} order by t.region_path, t.id`,
  }),
]
