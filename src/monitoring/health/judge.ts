// Every five minutes: what is wrong now against what stood. One timer for the installation, which sets the next.
import { recordMany, type NewEvent } from '#kit/events'
import { sql, type Tx } from '#kit/db'
import { setTimer, timer } from '#kit/timers'
import { clearTroubles, findTroubles, insertTroubles, openTroubles, renewTroubles, type Found, type Open } from './store.ts'

const keyOf = (t: Found | Open) => `${t.stationId} ${t.kind} ${t.element}`

/** A trouble that begins or ends is news; its figures alone are not. */
export async function judgeHealth(tx: Tx): Promise<void> {
  const standing = new Map((await openTroubles(tx)).map((o) => [keyOf(o), o]))
  const found = await findTroubles(tx)
  const begun = found.filter((f) => !standing.has(keyOf(f)))
  const kept = found.flatMap((f) => { const { id } = standing.get(keyOf(f)) ?? {}; return id ? [{ ...f, id }] : [] })
  for (const f of kept) standing.delete(keyOf(f))
  const ended = [...standing.values()]
  if (begun.length) await insertTroubles(tx, begun)
  if (kept.length) await renewTroubles(tx, kept)
  if (ended.length) await clearTroubles(tx, ended.map((o) => o.id))
  await recordMany(tx, [...begun.map((f) => told(f, 'began', { value: f.value, line: f.line, since: f.since })), ...ended.map((o) => told(o, 'ended', {}))])
}

const told = (t: Found | Open, state: 'began' | 'ended', more: Record<string, unknown>): NewEvent =>
  ({ type: 'station.health_changed', subject: { kind: 'station', id: t.stationId }, region: t.regionPath, data: { kind: t.kind, element: t.element, state, ...more } })

export const clock = timer({ key: 'health.clock', run: async (tx) => { await judgeHealth(tx); await wind(tx) } })
const wind = async (tx: Tx): Promise<void> => setTimer(tx, { kind: clock.key, subject: { kind: 'health', id: 'clock' }, region: '', dueAt: new Date((await tx.now()).getTime() + 5 * 60_000) })

/** At every start: the first timer, unless one is waiting. */
export async function seed(tx: Tx): Promise<void> {
  const waiting = await tx.maybe(sql`select from timers where kind = ${clock.key} and fired_at is null and satisfied_at is null and cancelled_at is null`)
  if (!waiting) await wind(tx)
}
