// I-6, asked of the rows as they stand: every danger came to where it is by steps of the table, and who rectified neither rechecked nor cleared.
import { sql, type Tx } from '#kit/db'
import type { PromiseCheck } from '#kit/feature'
import { type Status, type StepKind, statuses, stepKinds, transitions } from './model.ts'

/** kind, from, to: the typed table as rows. A step that moves nothing leaves the state as it is. */
const allowed = stepKinds.flatMap((kind): { kind: StepKind; from_status: Status | null; to_status: Status | null }[] => {
  const { from, to }: { from: readonly Status[]; to: Status | null } = transitions[kind]
  return from.length ? from.map((status) => ({ kind, from_status: status, to_status: to ?? status })) : [{ kind, from_status: null, to_status: to }]
})

/** Steps that the table does not know, gaps in their order, rows that do not stand where their last step left them. */
const strays = async (tx: Tx): Promise<string[]> => (await tx.rows<{ code: string }>(sql`
  with allowed as (select * from jsonb_to_recordset(${JSON.stringify(allowed)}::jsonb) as a(kind text, from_status text, to_status text)),
    walked as (select s.*, lag(s.to_status) over w as before, row_number() over w as place, s.seq = max(s.seq) over (partition by s.danger_id) as last from danger_steps s window w as (partition by s.danger_id order by s.seq)),
    wrong as (select w.danger_id from walked w left join allowed a on a.kind = w.kind and a.from_status is not distinct from w.from_status and a.to_status = w.to_status
      where a.kind is null or w.from_status is distinct from w.before or w.seq <> w.place)
  select d.code from dangers d where exists (select from wrong w where w.danger_id = d.id)
    or not exists (select from walked w where w.danger_id = d.id and w.last and w.to_status = d.status) order by d.code limit 5`)).map((row) => row.code)

const own = async (tx: Tx): Promise<string[]> => (await tx.rows<{ code: string }>(sql`
  select d.code from dangers d where (d.rectified_by_key in (d.rechecked_by_key, d.cleared_by_key, d.cleared_by_two_key)) or (d.status = 'cleared' and d.on_spot is not true and d.cleared_by_key is null)
    or (d.grade = 'major' and d.status = 'cleared' and d.cleared_by_two_key is not distinct from d.cleared_by_key)
    or exists (select from danger_steps r join danger_steps c on c.danger_id = r.danger_id and c.seq > r.seq and c.by_key = r.by_key and c.kind in ('passed', 'countersigned', 'cleared')
      where r.danger_id = d.id and r.kind = 'rectified' and not exists (select from danger_steps l where l.danger_id = d.id and l.kind = 'rectified' and l.seq > r.seq)) order by d.code limit 5`)).map((row) => row.code)

const verdict = (codes: string[], count: number) => ({ ok: codes.length === 0, figure: codes.length ? codes.join(', ') : count })
const total = async (tx: Tx): Promise<number> => (await tx.one<{ n: number }>(sql`select count(*)::int as n from dangers`)).n

export const promises: PromiseCheck[] = [
  { key: 'I-6', title: `every danger is in a state that its table of ${statuses.length} states reaches`, check: async (tx) => verdict(await strays(tx), await total(tx)) },
  { key: 'I-6', title: 'who clears a danger is not who rectified it, and two clear a major one', check: async (tx) => verdict(await own(tx), await total(tx)) },
]
