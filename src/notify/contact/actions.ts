import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record, ring } from '#kit/events'
import { cancelTimers, satisfyTimers, setTimer } from '#kit/timers'
import { numbersTested } from '#registry/people'
import { testClosed } from './errors.ts'
import { nextStart, type Settings } from './model.ts'
import { closeTest, insertPeople, insertTest, keepSettings, provenOf, queueTest, settingsOf, tests } from './store.ts'

const city = { kind: 'contact_test', id: 'monthly' }
export const beginKind = 'contact_test.begin', closeKind = 'contact_test.close'

/** Writes to everybody, behind every callout. Needs the system's scope. Refused while another test is under way (contact_test.under_way). */
export async function startTest(tx: Tx): Promise<{ id: string; people: number }> {
  const now = await settingsOf(tx)
  const { id, closesAt } = await insertTest(tx, now, actorName(tx.actor))
  const people = await insertPeople(tx, id)
  await queueTest(tx, id)
  await setTimer(tx, { kind: closeKind, subject: { kind: 'contact_test', id }, region: '', dueAt: closesAt })
  await record(tx, { type: 'contact_test.started', subject: { kind: 'contact_test', id }, region: '', data: { people } })
  tx.afterCommit(ring)
  return { id, people }
}

/** The results go into the ledger: a confirmed number is fresh again, a wrong or dead one has to be asked about. */
export async function finishTest(tx: Tx, id: string): Promise<void> {
  if (!(await closeTest(tx, id))) throw (await tests(tx, id)).length ? testClosed() : notFound({ what: '这次联络测试' })
  await satisfyTimers(tx, { kind: closeKind, subject: { kind: 'contact_test', id } })
  const proven = await provenOf(tx, id)
  for (const kind of ['holder', 'informant'] as const) await numbersTested(tx, kind, proven.filter((p) => p.kind === kind))
  const [{ due = 0, confirmed = 0, wrong = 0, failed = 0, silent = 0 } = {}] = await tests(tx, id)
  await record(tx, { type: 'contact_test.closed', subject: { kind: 'contact_test', id }, region: '', data: { due, confirmed, wrong, failed, silent } })
}

export async function changeSettings(tx: Tx, s: Settings): Promise<Settings> {
  await keepSettings(tx, s, actorName(tx.actor))
  await cancelTimers(tx, { kind: beginKind, subject: city })
  await plan(tx)
  await record(tx, { type: 'contact_test.planned', subject: city, region: '', data: s })
  return s
}

/** The next month's beginning; nothing while it is switched off. */
export async function plan(tx: Tx): Promise<void> {
  const now = await settingsOf(tx)
  if (now.enabled) await setTimer(tx, { kind: beginKind, subject: city, region: '', dueAt: nextStart(await tx.now(), now), article: '月度联络测试' })
}

/** When the next test begins; null while it is switched off. */
export async function nextAt(tx: Tx): Promise<string | null> {
  const now = await settingsOf(tx)
  return now.enabled ? nextStart(await tx.now(), now).toISOString() : null
}

/** One timer waits at a time. */
export async function planOnce(tx: Tx): Promise<void> {
  const { there } = await tx.one<{ there: boolean }>(sql`select exists (select from timers where kind = ${beginKind} and fired_at is null and satisfied_at is null and cancelled_at is null) as there`)
  if (!there) await plan(tx)
}
