// Background work: an event's consumers, each claimed once by one of N processes, retried with growing pauses, then set aside.
import { system } from '../access/index.ts'
import { isTransient, sql, type Db, type Tx } from '../db/index.ts'

export type EventRow = {
  id: number; at: string; type: string; subjectKind: string; subjectId: string; regionPath: string
  actorKind: string; actorId: string | null; actorName: string; data: Record<string, unknown>; drill: boolean
}
export type Job = {
  /** 'callouts.on_release': permanent, it is stored */
  key: string
  /** event types */
  on: readonly string[]
  /** Runs in the transaction that marks the job done: its writes happen once. */
  run: (tx: Tx, event: EventRow) => Promise<void>
}

export const job = (j: Job): Job => j

let all: readonly Job[] = []
const byType = new Map<string, string[]>()

/** Called once by the composition root. */
export function subscribe(jobs: readonly Job[]): void {
  all = jobs
  byType.clear()
  for (const { key, on } of jobs) for (const type of on) byType.set(type, [...(byType.get(type) ?? []), key])
}

export const consumersOf = (type: string): string[] => byType.get(type) ?? []

const lastAttempt = 8
/** Pause before attempt n+1: 1 s, 2 s, 4 s … 2 min. */
const pause = (attempts: number) => Math.min(2 ** attempts, 120)

/** Does one open job; false when there was none. A failure undoes the job's writes and is kept with it. */
export async function runOneJob(db: Db): Promise<boolean> {
  return db.tx(system('jobs'), async (tx) => {
    const open = await tx.maybe<EventRow & { consumer: string; attempts: number }>(sql`
      select e.*, j.consumer, j.attempts from jobs j join events e on e.id = j.event_id
      where j.done_at is null and j.dead_at is null and j.next_at <= anlan_now() and j.consumer = any(${all.map((j) => j.key)}::text[])
      order by j.next_at, j.event_id limit 1 for update of j skip locked`)
    if (!open) return false
    const work = all.find((j) => j.key === open.consumer) as Job
    const error = await tx.savepoint(() => work.run(tx, open)).then(() => null, (e: unknown) => e as Error)
    if (error && isTransient(error)) throw error // tried again at once by the transaction's own retry; not counted
    await (error ? failed(tx, open.id, open.consumer, open.attempts + 1, error) : tx.run(sql`update jobs set done_at = anlan_now(), attempts = attempts + 1 where event_id = ${open.id} and consumer = ${open.consumer}`))
    return true
  })
}

async function failed(tx: Tx, id: number, consumer: string, attempts: number, error: Error): Promise<void> {
  const dead = attempts >= lastAttempt
  await tx.run(sql`update jobs set attempts = ${attempts}, last_error = ${String(error.stack ?? error)},
    next_at = anlan_now() + make_interval(secs => ${pause(attempts)}), dead_at = case when ${dead} then anlan_now() end
    where event_id = ${id} and consumer = ${consumer}`)
}
