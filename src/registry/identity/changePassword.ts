// Choosing a password: at an invitation, when the old one is due, or freely. Other sessions of the account end with the old password.
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { castHasNoPassword, passwordReused, passwordWeak, wrongStage } from './errors.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { passwordFaults } from './passwordRule.ts'
import { policy } from './policy.ts'
import type { Stepped } from './secondFactor.ts'
import { rotateSession, type Signed } from './sessions.ts'
import { revokeAll } from './sessionStore.ts'
import { failure } from './signIn.ts'
import { lockById, setPassword, type Account } from './store.ts'

/** Throws password.weak. For the invitation and the first run, where there is no past. */
export async function requireStrong(tx: Tx, password: string, login: string): Promise<void> {
  const length = (await policy(tx))['password.length']
  const faults = passwordFaults(password, login, length)
  if (faults.length) throw passwordWeak({ faults, length })
}

/**
 * `current` is asked wherever there is one, except on a session that a sign-in link opened (the password was forgotten).
 * Undefined when `current` is wrong: the failure counts and must be committed, so the caller answers.
 */
export async function changePassword(tx: Tx, signed: Signed, given: { current?: string; next: string }, byLink: boolean): Promise<Stepped | undefined> {
  if (signed.stage !== 'open' && signed.stage !== 'password') throw wrongStage({ stage: signed.stage })
  const account = await lockById(tx, signed.userId)
  if (!account) throw wrongStage({ stage: 'gone' })
  if (account.castAs) throw castHasNoPassword({})
  if (account.passwordHash && !byLink && !(await verifyPassword(given.current ?? '', account.passwordHash))) {
    await failure(tx, account.id, account.regionPath)
    return undefined
  }
  await requireStrong(tx, given.next, account.login)
  await replacePassword(tx, account, given.next)
  await revokeAll(tx, account.id, account.name, signed.sessionId)
  return { token: await rotateSession(tx, signed.sessionId, 'open', false), stage: 'open' }
}

async function replacePassword(tx: Tx, account: Account, next: string): Promise<void> {
  const keep = (await policy(tx))['password.past']
  const past = [account.passwordHash ?? '', ...account.passwordPast].filter(Boolean).slice(0, keep)
  for (const hash of past) if (await verifyPassword(next, hash)) throw passwordReused({ past: keep })
  await setPassword(tx, account.id, await hashPassword(next), past)
  await record(tx, { type: 'user.password_changed', subject: { kind: 'user', id: account.id }, region: account.regionPath })
}
