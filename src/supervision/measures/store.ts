import { sql, type Tx } from '#kit/db'
import type { Leaf } from './model.ts'

const overdue = sql`(t.due_on < (anlan_now() at time zone 'Asia/Shanghai')::date and t.status is distinct from 'done')`
const counts = sql`count(t.id)::int as tasks, count(t.id) filter (where t.status = 'done')::int as done, count(t.id) filter (where ${overdue})::int as overdue`

export const leaves = (tx: Tx): Promise<Leaf[]> => tx.rows(sql`select t.id, t.code, t.level, t.title, t.parent_id, t.owner, coalesce(t.status, 'open') as status, t.progress, t.due_on, coalesce(t.level = 'city' and ${overdue}, false) as overdue
  from measures t where t.retired_at is null order by t.code`)

export const programmesRunning = (tx: Tx) => tx.rows<{ id: string; name: string; kind: string; startsOn: string; endsOn: string; tasks: number }>(sql`select p.id, p.name, p.kind, p.starts_on, p.ends_on,
  (select count(*)::int from programme_tasks t where t.programme_id = p.id and t.retired_at is null) as tasks from programmes p where p.retired_at is null order by p.starts_on desc, p.id`)

export const fieldsOfProgramme = (tx: Tx, id: string) => tx.rows<{ name: string; lead: string | null }>(sql`select name, lead from programme_fields where programme_id = ${id} order by ordinal`)

export const monthsOfProgramme = async (tx: Tx, id: string): Promise<string[]> => (await tx.rows<{ month: string }>(sql`select month from (
  select to_char(m, 'YYYY-MM') as month from programmes p cross join generate_series(date_trunc('month', p.starts_on), p.ends_on, interval '1 month') m where p.id = ${id}
  union select month from programme_tasks where programme_id = ${id} and month is not null and retired_at is null) all_months order by month`)).map((r) => r.month)

export const cells = (tx: Tx, id: string) => tx.rows<{ area: string | null; month: string | null; total: number; done: number; overdue: number }>(sql`select t.area, t.month, count(*)::int as total, count(*) filter (where t.status = 'done')::int as done,
  count(*) filter (where ${overdue})::int as overdue from programme_tasks t where t.programme_id = ${id} and t.retired_at is null group by t.area, t.month`)

export const consultationsOf = (tx: Tx, programme: string | null) => tx.rows<{ id: string; title: string; topic: string; heldOn: string; chair: string; tasks: number; done: number; overdue: number }>(sql`select c.id, c.title, c.topic, c.held_on, c.chair, ${counts}
  from consultations c left join programme_tasks t on t.consultation_id = c.id and t.retired_at is null where c.retired_at is null and (${programme}::uuid is null or c.programme_id = ${programme}::uuid or c.programme_id is null)
  group by c.id order by c.held_on desc, c.id limit 60`)

export const tasksOf = (tx: Tx, q: { programme?: string; area?: string; month?: string; consultation?: string }) => tx.rows<{ id: string; code: string; title: string; unit: string; dueOn: string; status: 'open' | 'reported' | 'done'; progress: number | null; doneOn: string | null; overdue: boolean }>(sql`
  select t.id, t.code, t.title, t.unit, t.due_on, coalesce(t.status, 'open') as status, t.progress, t.done_on, ${overdue} as overdue from programme_tasks t
  where t.retired_at is null and (${q.programme ?? null}::uuid is null or t.programme_id = ${q.programme ?? null}::uuid) and (${q.area ?? null}::text is null or t.area = ${q.area ?? null})
    and (${q.month ?? null}::text is null or t.month = ${q.month ?? null}) and (${q.consultation ?? null}::uuid is null or t.consultation_id = ${q.consultation ?? null}::uuid)
  order by ${overdue} desc, t.due_on, t.code limit 200`)
