// The timer row is the law's clock. Set it in the transaction that starts the obligation; satisfy it in the one that meets it.
import { prepared, sql, type Sql, type Tx } from '../db/index.ts'
import { ring } from '../events/index.ts'

export type NewTimer = {
  kind: string
  subject: { kind: string; id: string }
  region: string
  /** ISO 8601 or Date; reckon it from tx.now(), never from the machine's clock */
  dueAt: string | Date
  /** the statute, plan clause or policy row that sets the limit */
  article?: string
  data?: Record<string, unknown>
}
export type Timer = {
  id: string; kind: string; subjectKind: string; subjectId: string; regionPath: string; article: string | null
  dueAt: string; data: Record<string, unknown>; late: boolean
}

/** One deadline, set in the verb's transaction. It takes no other's place: cancel or meet the old one first. */
export const setTimer = (tx: Tx, timer: NewTimer): Promise<void> => setTimers(tx, [timer])

/** Many at once. `dueAt` is an instant: the end of a day is the next one's midnight in China (`dayEnd`). */
export async function setTimers(tx: Tx, timers: readonly NewTimer[]): Promise<void> {
  if (!timers.length) return
  const rows = timers.map((t) => ({ kind: t.kind, sk: t.subject.kind, si: t.subject.id, region: t.region, due: new Date(t.dueAt).toISOString(), article: t.article ?? null, data: t.data ?? {} }))
  await tx.run(sql`insert into timers (kind, subject_kind, subject_id, region_path, due_at, article, data)
    select kind, sk, si, region, due, article, data from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t(kind text, sk text, si text, region text, due timestamptz, article text, data jsonb)`)
  tx.afterCommit(() => ring('timers'))
}

/** The same for thousands whose rows the database has already: `given` selects kind, subject_kind, subject_id, region_path, due_at, article, data. */
export async function setTimersFrom(tx: Tx, given: Sql): Promise<void> {
  await tx.run(sql`insert into timers (kind, subject_kind, subject_id, region_path, due_at, article, data) ${given}`)
  tx.afterCommit(() => ring('timers'))
}

type Which = { kind?: string | readonly string[]; subject: { kind: string; id: string | readonly string[] } }

/** The obligation was met: open timers of the subject end; one that had fired keeps its lateness and is marked met. Returns how many. */
export const satisfyTimers = (tx: Tx, which: Which): Promise<number> =>
  tx.run(prepared('timers.satisfy', sql`update timers set satisfied_at = anlan_now() where satisfied_at is null and cancelled_at is null and ${matches(which)}`))

/** The obligation fell away. Timers that fired already stay as they are. */
export const cancelTimers = (tx: Tx, which: Which): Promise<number> =>
  tx.run(sql`update timers set cancelled_at = anlan_now() where satisfied_at is null and cancelled_at is null and fired_at is null and ${matches(which)}`)

function matches({ kind, subject }: Which) {
  const kinds = kind === undefined ? null : [kind].flat()
  return sql`subject_kind = ${subject.kind} and subject_id = any(${[subject.id].flat()}::text[]) and (${kinds}::text[] is null or kind = any(${kinds}::text[]))`
}
