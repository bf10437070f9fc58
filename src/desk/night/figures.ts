// The desk's own numbers; those of a callout are notify's.
import { z } from 'zod'
import { instant, level } from '#kit/contract'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'
import { dueQuery } from './due.ts'
import { gaugesQuery } from './rain.ts'

const rain = z.object({ asOf: instant.nullable(), hours: z.number().int().min(1).max(24) })
const columns = ['name', 'countyName', 'mm', 'lastAt']
const permission = 'desk.read'

export const figures = [
  figure({ key: 'desk.rain_over', unit: '站', permission, params: rain.extend({ mm: z.number() }), columns, value: 'count', rows: (p) => sql`select * from (${gaugesQuery(p.asOf, p.hours)}) g where mm >= ${p.mm} order by mm desc` }),
  figure({ key: 'desk.rain_most', unit: '毫米', permission, params: rain, columns, value: { max: 'mm' }, rows: (p) => sql`select * from (${gaugesQuery(p.asOf, p.hours)}) g where mm is not null order by mm desc` }),
  figure({ key: 'desk.gauges_silent', unit: '站', permission, params: rain, columns, value: 'count', rows: (p) => sql`select * from (${gaugesQuery(p.asOf, p.hours)}) g where mm is null order by name` }),
  figure({
    key: 'desk.warnings', unit: '条', permission, params: z.object({ level: level.optional() }), columns: ['title', 'docNo', 'releasedAt', 'issuer'], value: 'count',
    rows: (p) => sql`select title, doc_no, released_at, issuer from warnings where state = 'released' and (${p.level ?? null}::int is null or level = ${p.level ?? null}) order by level, released_at desc`,
  }),
  figure({ key: 'desk.due_overdue', unit: '项', permission, params: z.object({}), columns: ['title', 'regionName', 'dueAt', 'article'], value: 'count', rows: () => sql`select * from (${dueQuery}) d where due_at < anlan_now() order by due_at` }),
  figure({ key: 'desk.due_today', unit: '项', permission, params: z.object({}), columns: ['title', 'regionName', 'dueAt', 'article'], value: 'count', rows: () => sql`select * from (${dueQuery}) d where due_at >= anlan_now() and due_at < anlan_now() + interval '24 hours' order by due_at` }),
  figure({
    key: 'desk.calling', unit: '人', permission: 'callout.read', params: z.object({}), columns: ['regionName', 'title', 'rank', 'personName', 'phoneMask'], value: 'count',
    rows: () => sql`select r.name as region_name, p.title, k.rank, k.person_name, k.phone_mask from calls k join callout_posts p on p.id = k.callout_post_id
      join callouts c on c.id = k.callout_id and c.ended_at is null and not c.drill join regions r on r.code = p.region_code where k.role = 'holder' and k.state = 'calling' order by p.region_path, k.rank`,
  }),
]
