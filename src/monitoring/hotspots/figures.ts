import { z } from 'zod'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'

const params = z.object({ days: z.coerce.number().int().min(1).max(3660).default(30) })
const columns = ['regionCode', 'firstSeenAt', 'lastSeenAt', 'pixels', 'frpMax', 'state']
const of = (state: string, days: number | null) => sql`select id, region_code, first_seen_at, last_seen_at, pixels, frp_max, state from fires where state = ${state} and (${days}::int is null or last_seen_at > anlan_now() - make_interval(days => ${days}::int)) order by last_seen_at desc, id`

export const figures = [
  figure({ key: 'fire.candidate', unit: '处', permission: 'fire.read', params: z.object({}), columns, value: 'count', rows: () => of('candidate', null) }),
  figure({ key: 'fire.confirmed', unit: '处', permission: 'fire.read', params: z.object({}), columns, value: 'count', rows: () => of('confirmed', null) }),
  figure({ key: 'fire.dismissed', unit: '处', permission: 'fire.read', params, columns, value: 'count', rows: (p) => of('false', p.days) }),
  figure({ key: 'fire.extinguished', unit: '处', permission: 'fire.read', params, columns, value: 'count', rows: (p) => of('extinguished', p.days) }),
]
