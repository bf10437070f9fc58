// Fires what is due: in due order, once each, by one of N processes; after a stop, what is overdue fires late and says so,
// and each kind's in strict order however many lanes there are.
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
const lateAfter = '1 minute'

/** Fires one batch of the kind whose timer is due longest; false when nothing was due. */
export async function fireDue(db: Db): Promise<boolean> {
  // most looks find nothing: those cost one statement, not a transaction
  if (!(await db.look(sql`select 1 as due from timers where ${isOpen} and kind = any(${kinds.map((k) => k.key)}::text[]) limit 1`))) return false
  const failure = await db.tx(system('timers'), async (tx) => {
    const { kind, due } = await claimOldest(tx)
    if (!kind) return false
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

const isOpen = sql`fired_at is null and satisfied_at is null and cancelled_at is null and attempts < ${lastAttempt}
  and due_at <= anlan_now() and (retry_at is null or retry_at <= anlan_now())`

type Claim = { kind: TimerKind; due: Timer[] } | { kind?: undefined; due: [] }

/** The batch of the kind that is due longest. Late ones of a kind are one lane's at a time, so that they fire in order; another lane takes the next kind. */
async function claimOldest(tx: Tx): Promise<Claim> {
  const passed: string[] = []
  for (;;) {
    const open = kinds.filter((k) => !passed.includes(k.key))
    const first = await tx.maybe<{ kind: string; late: boolean }>(sql`select kind, due_at < anlan_now() - ${lateAfter}::interval as late from timers where ${isOpen} and kind = any(${open.map((k) => k.key)}::text[]) order by due_at, id limit 1`)
    const kind = open.find((k) => k.key === first?.kind)
    if (!first || !kind) return { due: [] }
    const due = first.late && !(await mine(tx, kind)) ? [] : await claim(tx, kind)
    if (due.length) return { kind, due }
    passed.push(kind.key)
  }
}

const mine = async (tx: Tx, kind: TimerKind): Promise<boolean> =>
  (await tx.one<{ got: boolean }>(sql`select pg_try_advisory_xact_lock(hashtextextended('timers/' || ${kind.key}, 0)) as got`)).got

function claim(tx: Tx, kind: TimerKind): Promise<Timer[]> {
  return tx.rows<Timer>(sql`with due as (select id from timers where ${isOpen} and kind = ${kind.key} order by due_at, id limit ${kind.batch ?? 1} for update skip locked),
    fired as (update timers t set fired_at = anlan_now(), late = anlan_now() > t.due_at + ${lateAfter}::interval from due where t.id = due.id returning t.*)
    select id, kind, subject_kind, subject_id, region_path, article, due_at, data, late from fired order by due_at, id`)
}

/** When the next open timer is due; null when there is none. */
export const nextDue = (db: Db): Promise<string | null> =>
  db.tx(system('timers'), async (tx) => (await tx.one<{ at: string | null }>(sql`select min(due_at) as at from timers where fired_at is null and satisfied_at is null and cancelled_at is null and attempts < ${lastAttempt}`)).at)
