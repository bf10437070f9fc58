import { sql } from '#kit/db'
import type { PromiseCheck } from '#kit/feature'
import { transitions } from './model.ts'

const table = JSON.stringify(transitions.map((t) => ({ f: t.from ?? '', v: t.verb, t: t.to })))

export const promises: PromiseCheck[] = [{
  key: 'I-6', title: 'every investigation came to its state by steps of the state table, one after the other',
  check: async (tx) => {
    const { cases, wrong } = await tx.one<{ cases: number; wrong: number }>(sql`
      with walked as (select investigation_id, seq, from_state, verb, to_state, lag(to_state) over w as before, lag(seq) over w as last from investigation_steps window w as (partition by investigation_id order by seq)),
        bad as (select investigation_id from walked where before is distinct from from_state or coalesce(last, 0) + 1 <> seq
          or not exists (select from jsonb_to_recordset(${table}::jsonb) as k(f text, v text, t text) where k.f = coalesce(from_state, '') and k.v = verb and k.t = to_state)),
        ends as (select distinct on (investigation_id) investigation_id, to_state from investigation_steps order by investigation_id, seq desc)
      select count(*)::int as cases, (count(*) filter (where e.to_state is distinct from i.state or exists (select from bad where bad.investigation_id = i.id)))::int as wrong
      from investigations i left join ends e on e.investigation_id = i.id`)
    return { ok: wrong === 0, figure: `${cases} cases, ${wrong} wrong` }
  },
}, {
  key: 'I-6', title: 'who grants an extension of an investigation is not who asked; a listed case was reviewed before it was approved; a closed one has all four proofs',
  check: async (tx) => {
    const { wrong } = await tx.one<{ wrong: number }>(sql`select ((select count(*) from investigation_extensions where decided_by = asked_by)
      + (select count(*) from investigations where listed_on is not null and approved_on is not null and (reviewed_on is null or reviewed_on > approved_on))
      + (select count(*) from investigations i where i.state = 'closed' and 4 <> (select count(*) from investigation_gates g where g.investigation_id = i.id and (length(g.evidence) >= 4 or g.file_id is not null))))::int as wrong`)
    return { ok: wrong === 0, figure: wrong }
  },
}]
