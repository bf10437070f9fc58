import { z } from 'zod'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'

const params = z.object({ days: z.coerce.number().int().min(1).max(36600).default(30), magnitude: z.coerce.number().min(-2).max(10).default(0) })
const columns = ['at', 'magnitude', 'depthKm', 'place']
const since = (p: z.infer<typeof params>) => sql`select at, magnitude, depth_km, place from quakes where status <> 'deleted' and at > anlan_now() - make_interval(days => ${p.days}) and magnitude >= ${p.magnitude}`

export const figures = [
  figure({ key: 'quake.count', unit: '次', permission: 'quake.read', params, columns, value: 'count', rows: (p) => sql`${since(p)} order by at desc` }),
  figure({ key: 'quake.strongest', unit: '级', permission: 'quake.read', params, columns, value: { max: 'magnitude' }, rows: (p) => sql`${since(p)} order by magnitude desc, at desc limit 1` }),
]
