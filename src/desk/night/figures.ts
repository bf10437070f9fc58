// The desk's own numbers.
import { z } from 'zod'
import { instant, level } from '#kit/contract'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'
import { calledQuery } from './callouts.ts'
import { dueQuery } from './due.ts'
import { gaugesQuery } from './rain.ts'

const rain = z.object({ asOf: instant.nullable(), hours: z.number().int().min(1).max(24) })
const columns = ['name', 'countyName', 'mm', 'lastAt']
const permission = 'desk.read'

/** Over every callout that runs now; one callout's own numbers are notify's. */
const called = (name: string, state: Parameters<typeof calledQuery>[0]) => figure({
  key: `desk.called_${name}`, unit: '人', permission: 'callout.read', params: z.object({ under: z.string().max(100).default('') }), value: 'count',
  columns: ['regionName', 'title', 'rank', 'personName', 'phoneMask', 'state', 'answeredAt'], rows: (p) => sql`select * from (${calledQuery(state, p.under)}) k order by region_path, title, rank`,
})

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
  called('due', null), called('answered', 'answered'), called('covered', 'covered'), called('calling', 'calling'), called('unwoken', 'unwoken'),
]
