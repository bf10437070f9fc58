// The board's numbers: each is its rows. due = answered + covered + calling + unwoken.
import { z } from 'zod'
import { empty, raw, sql, type Sql } from '#kit/db'
import { figure } from '#kit/figures'

/** `at`: only the posts that stand on the region itself. */
const params = z.object({ calloutId: z.uuid(), under: z.string().max(100).optional(), at: z.string().max(100).optional() })
const columns = ['regionName', 'postTitle', 'rank', 'personName', 'phoneMask', 'state', 'answer', 'answeredAt', 'answeredVia']

const rowsWhere = (condition: Sql) => ({ calloutId, under, at }: z.output<typeof params>) => sql`
  select r.name as region_name, cp.title as post_title, k.rank, k.person_name, k.phone_mask, k.state, k.answer, k.answered_at, k.answered_via, k.id as call_id
  from calls k join callout_posts cp on cp.id = k.callout_post_id join regions r on r.code = cp.region_code
  where k.callout_id = ${calloutId} and k.role = 'holder' ${under ? sql`and starts_with(k.region_path, ${under})` : empty} ${at ? sql`and k.region_path = ${at}` : empty} ${condition}
  order by cp.region_path, cp.id, k.rank`

const people = (name: string, condition: Sql) => figure({ key: `callout.${name}`, unit: '人', permission: 'callout.read', params, columns, value: 'count', rows: rowsWhere(condition) })

export const figures = [
  people('due', empty),
  ...['sent', 'delivered', 'heard'].map((name) => people(name, sql`and k.${raw(`${name}_at`)} is not null`)),
  ...['answered', 'covered', 'calling', 'unwoken'].map((state) => people(state, sql`and k.state = ${state}`)),
  figure({
    key: 'callout.running', unit: '次', permission: 'callout.read', params: z.object({ drill: z.boolean().default(false) }), columns: ['number', 'level', 'title', 'startedAt'], value: 'count',
    rows: ({ drill }) => sql`select number, level, title, started_at, id from callouts where ended_at is null and drill = ${drill} order by level, started_at`,
  }),
  // over every callout that runs now, for the night desk
  figure({
    key: 'callout.unwoken_now', unit: '人', permission: 'callout.read', params: z.object({ under: z.string().max(100).optional() }), columns: ['regionName', 'postTitle', 'rank', 'personName', 'phoneMask', 'ownerName'], value: 'count',
    rows: ({ under }) => sql`select r.name as region_name, cp.title as post_title, k.rank, k.person_name, k.phone_mask, cp.owner_name, k.id as call_id, k.callout_id
      from calls k join callout_posts cp on cp.id = k.callout_post_id join callouts c on c.id = k.callout_id and c.ended_at is null and not c.drill join regions r on r.code = cp.region_code
      where k.role = 'holder' and k.state = 'unwoken' ${under ? sql`and starts_with(k.region_path, ${under})` : empty} order by cp.region_path, k.rank`,
  }),
]
