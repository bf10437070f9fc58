// Fires what is due: in due order, once each, by one of N processes; after a stop, what is overdue fires late and says so.
import { system } from '../access/index.ts'
import { isTransient, sql, type Db, type Tx } from '../db/index.ts'
import type { Timer } from './timers.ts'

export type TimerKind = {
  /** 'order.sign_due': permanent, it is stored */
  key: string
  /** how many may be handed over at once; 1 unless told */
  batch?: number
  /** Runs in the transaction that marks the timers fired: its writes happen once. All timers given are of this kind, oldest first. */
  run: (tx: Tx, timers: readonly Timer[]) => Promise<void>
}

export const timer = (t: TimerKind): TimerKind => t

let kinds: readonly TimerKind[] = []

/** Called once by the composition root. */
export function registerTimers(given: readonly TimerKind[]): void {
  const keys = given.map((k) => k.key)
  const twice = keys.find((key, i) => keys.indexOf(key) !== i)
  if (twice) throw new Error(`timer kind ${twice} is declared twice`)
  kinds = given
}

/** After this many failures a timer waits for a person; doctor shows it (promise I-3). */
const lastAttempt = 8

/** Fires one batch of the kind whose timer is due longest; false when nothing was due. */
export async function fireDue(db: Db): Promise<boolean> {
  // most looks find nothing: those cost one statement, not a transaction
  if (!(await db.look(sql`select 1 as due from timers where ${open} and kind = any(${kinds.map((k) => k.key)}::text[]) limit 1`))) return false
  const failure = await db.tx(system('timers'), async (tx) => {
    const first = await tx.maybe<{ kind: string }>(sql`select kind from timers where ${open} and kind = any(${kinds.map((k) => k.key)}::text[]) order by due_at, id limit 1 for update skip locked`)
    if (!first) return false
    const kind = kinds.find((k) => k.key === first.kind) as TimerKind
    const due = await claim(tx, kind)
    const error = await tx.savepoint(() => kind.run(tx, due)).then(() => null, (e: unknown) => e as Error)
    if (!error) return true
    if (isTransient(error)) throw error // two who met: the whole batch is taken again at once, and it is no failure of the timer's
    // the batch is put back: tried again later, one pause for all
    await tx.run(sql`update timers set fired_at = null, late = false, attempts = attempts + 1,
      retry_at = anlan_now() + make_interval(secs => least(2 ^ attempts, 120)), last_error = ${String(error.stack ?? error)} where id = any(${due.map((t) => t.id)}::uuid[])`)
    return error
  })
  return failure instanceof Error || failure
}

const open = sql`fired_at is null and satisfied_at is null and cancelled_at is null and attempts < ${lastAttempt}
  and due_at <= anlan_now() and (retry_at is null or retry_at <= anlan_now())`

function claim(tx: Tx, kind: TimerKind): Promise<Timer[]> {
  return tx.rows<Timer>(sql`with due as (select id from timers where ${open} and kind = ${kind.key} order by due_at, id limit ${kind.batch ?? 1} for update skip locked),
    fired as (update timers t set fired_at = anlan_now(), late = anlan_now() > t.due_at + interval '1 minute' from due where t.id = due.id returning t.*)
    select id, kind, subject_kind, subject_id, region_path, article, due_at, data, late from fired order by due_at, id`)
}

/** When the next open timer is due; null when there is none. */
export const nextDue = (db: Db): Promise<string | null> =>
  db.tx(system('timers'), async (tx) => (await tx.one<{ at: string | null }>(sql`select min(due_at) as at from timers where fired_at is null and satisfied_at is null and cancelled_at is null and attempts < ${lastAttempt}`)).at)
