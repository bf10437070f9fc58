import { sql } from '#kit/db'
import type { PromiseCheck } from '#kit/feature'
import { transitions } from './model.ts'

const table = JSON.stringify(Object.entries(transitions).flatMap(([step, { from, to }]) => from.map((state) => ({ step, from: state, to }))))

export const promises: PromiseCheck[] = [
  { key: 'I-6', title: 'every tip-off stands where its steps have led, each of them allowed', check: async (tx) => {
    const { n } = await tx.one<{ n: number }>(sql`select (select count(*) from tipoff_steps s where not exists (select from jsonb_to_recordset(${table}::jsonb) as t(step text, "from" text, "to" text) where t.step = s.step and t."from" is not distinct from s.from_state and t."to" = s.to_state))::int
      + (select count(*) from tipoffs t where t.state is distinct from (select s.to_state from tipoff_steps s where s.tipoff_id = t.id order by s.no desc limit 1))::int as n`)
    return { ok: n === 0, figure: n }
  } },
  { key: 'I-2', title: 'every tip-off under verification has its clock, every reward that was told its last day', check: async (tx) => {
    const { n } = await tx.one<{ n: number }>(sql`select count(*)::int as n from tipoffs t where t.state in ('received', 'verifying', 'notified') and not exists (select from timers k where k.subject_kind = 'tipoff' and k.subject_id = t.id::text
      and k.kind = case t.state when 'notified' then 'tipoff.claim_due' else 'tipoff.verify_due' end and k.satisfied_at is null and k.cancelled_at is null)`)
    return { ok: n === 0, figure: n }
  } },
]
