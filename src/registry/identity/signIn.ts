// Signing in by password. Runs under the system's scope: nobody's scope is known yet.
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { verifyPassword } from './password.ts'
import { policy } from './policy.ts'
import { startSession, type Opened, type Visit } from './sessions.ts'
import { clearFailures, countFailure, lockByLogin } from './store.ts'

/**
 * Undefined when refused; the caller answers one sentence for every reason. It returns rather than throws because the
 * counted failure and its event must be committed. The password is hashed for unknown and locked logins too, so that time tells nothing.
 */
export async function signIn(tx: Tx, given: { login: string; password: string }, visit: Visit): Promise<Opened | undefined> {
  const account = await lockByLogin(tx, given.login)
  const right = await verifyPassword(given.password, account?.passwordHash ?? null)
  if (!account) return refused(tx, given.login, '', 'unknown', visit)
  const locked = account.lockedUntil !== null && Date.parse(account.lockedUntil) > (await tx.now()).getTime()
  if (account.disabledAt) return refused(tx, account.id, account.regionPath, 'disabled', visit)
  if (locked) return refused(tx, account.id, account.regionPath, 'locked', visit)
  if (!right) return wrongPassword(tx, account, visit)
  // failures go on counting over a wrong second factor: they are cleared when the session opens
  const opened = await startSession(tx, account, 'password', visit)
  if (opened.stage !== 'totp') await clearFailures(tx, account.id)
  return opened
}

async function wrongPassword(tx: Tx, account: { id: string; regionPath: string }, visit: Visit): Promise<undefined> {
  await failure(tx, account.id, account.regionPath)
  return refused(tx, account.id, account.regionPath, 'password', visit)
}

/** Counts a wrong password or code; the last one allowed locks the account (8.1.4.1 b). */
export async function failure(tx: Tx, id: string, region: string): Promise<void> {
  const rules = await policy(tx)
  const { failures, lockedUntil } = await countFailure(tx, id, rules['lock.failures'], rules['lock.minutes'])
  if (failures === 0) await record(tx, { type: 'user.locked', subject: { kind: 'user', id }, region, data: { until: lockedUntil } })
}

/** An unknown login is kept only as its first letter: people type passwords into the wrong box. */
async function refused(tx: Tx, id: string, region: string, reason: string, visit: Visit): Promise<undefined> {
  const subject = reason === 'unknown' ? `${id.slice(0, 1)}…` : id
  await record(tx, { type: 'session.refused', subject: { kind: 'user', id: subject }, region, data: { reason, from: visit.remoteAddress } })
  return undefined
}
