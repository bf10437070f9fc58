// Limits of rows that fall due on a day: reminded some days before, said to be overdue at the end of the day. A row whose limit moves gets new timers, one whose limit stays keeps what was fired.
import { raw, sql, type Tx } from '#kit/db'
import { recordMany } from '#kit/events'
import { setTimersFrom, timer, type TimerKind } from '#kit/timers'
import { type Ledger, type Standard, valueOf } from '#registry/definition'
import { standardsOf } from '#registry/ledger'

const same = sql`t.data ->> 'dueOn' = r.due_on::text`
const ofRow = (ledger: Ledger) => sql`t.subject_kind = ${ledger.key} and t.subject_id = r.id::text and t.kind = any(${[`${ledger.key}.remind`, `${ledger.key}.overdue`]}::text[])`

/** Runs after every write of these rows: form, import, undo, report. The table has due_on and status; `met`: the states in which nothing is awaited. */
export async function keepDue(tx: Tx, ledger: Ledger, reminder: Standard<{ before: number }>, ids: readonly string[], met: readonly string[] = ['reported', 'done']): Promise<void> {
  const open = sql`(r.retired_at is null and r.due_on is not null and not coalesce(r.status, 'open') = any(${met}::text[]))`
  const { before } = valueOf(await standardsOf(tx, ledger), reminder), table = raw(`"${ledger.table}"`)
  await tx.run(sql`update timers t set cancelled_at = anlan_now() from ${table} r
    where r.id = any(${ids}::uuid[]) and ${ofRow(ledger)} and t.fired_at is null and t.satisfied_at is null and t.cancelled_at is null and not (${open} and ${same})`)
  await setTimersFrom(tx, sql`select k.kind, ${ledger.key}, r.id::text, r.region_path, k.due, k.article, jsonb_build_object('dueOn', r.due_on)
    from ${table} r cross join lateral (values
      (${`${ledger.key}.remind`}, greatest((r.due_on - ${before}::int + time '09:00') at time zone 'Asia/Shanghai', anlan_now()), ${reminder.key}::text),
      (${`${ledger.key}.overdue`}, (r.due_on + 1)::timestamp at time zone 'Asia/Shanghai', null::text)) as k(kind, due, article)
    where r.id = any(${ids}::uuid[]) and ${open} and not exists (select from timers t where ${ofRow(ledger)} and t.kind = k.kind and t.cancelled_at is null and t.satisfied_at is null and ${same})`)
}

/** What is said when a limit comes near, and when it is past. */
export const dueTimers = (ledger: Ledger, unit: string): TimerKind[] => (['remind', 'overdue'] as const).map((what) => timer({
  key: `${ledger.key}.${what}`, // one at a time: the reminder is said before what came of it, however late both are
  run: async (tx, due) => {
    const rows = await tx.rows<{ id: string; name: string; unit: string | null; dueOn: string }>(sql`select r.id, r.${raw(`"${ledger.name}"`)} as name, r.${raw(`"${unit}"`)} as unit, r.due_on from ${raw(`"${ledger.table}"`)} r where r.id = any(${due.map((t) => t.subjectId)}::uuid[])`)
    const known = new Map(rows.map((row) => [row.id, row]))
    await recordMany(tx, due.map((t) => ({ type: `${ledger.key}.${what === 'remind' ? 'due_soon' : 'overdue'}`, subject: { kind: ledger.key, id: t.subjectId }, region: t.regionPath, data: { ...known.get(t.subjectId), late: t.late } })))
  },
}))
