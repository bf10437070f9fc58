// The second factor of the three administrators (GB/T 22239-2019 8.1.4.1 d): TOTP, with recovery codes for the day the phone is lost.
import { createHash } from 'node:crypto'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { open, seal } from '#kit/seal'
import { wrongStage } from './errors.ts'
import type { Stage } from './model.ts'
import { policy } from './policy.ts'
import { passwordDue, rotateSession, type Signed } from './sessions.ts'
import { clearEnrolment, enrolment, setEnrolment } from './sessionStore.ts'
import { failure } from './signIn.ts'
import { clearFailures, lockById, setTotp, useRecoveryHash, useTotpStep, type Account } from './store.ts'
import { enrolUri, newSecret, plainCode, recoveryCodes, stepOf } from './totp.ts'

export type Stepped = { token: string; stage: Stage }

const hashOf = (code: string) => createHash('sha256').update(plainCode(code)).digest('hex')

/** A fresh secret, kept with the session until its first code proves that the phone has it. */
export async function beginEnrolment(tx: Tx, signed: Signed): Promise<{ secret: string; uri: string }> {
  if (signed.stage !== 'enrol' && signed.stage !== 'open') throw wrongStage({ stage: signed.stage })
  const account = await accountOf(tx, signed.userId)
  const secret = newSecret()
  await setEnrolment(tx, signed.sessionId, seal(secret))
  return { secret, uri: enrolUri(secret, account.login) }
}

/** Undefined when the code is wrong. The recovery codes are shown this once; only hashes stay. */
export async function confirmEnrolment(tx: Tx, signed: Signed, code: string): Promise<(Stepped & { recovery: string[] }) | undefined> {
  const pending = (await enrolment(tx, signed.sessionId))?.enrolSealed
  if (!pending) throw wrongStage({ stage: signed.stage })
  const account = await accountOf(tx, signed.userId)
  const step = stepOf(open(pending), code, await tx.now())
  if (step === null) return undefined
  const recovery = recoveryCodes()
  await setTotp(tx, account.id, pending, step, recovery.map(hashOf))
  await clearEnrolment(tx, signed.sessionId)
  await record(tx, { type: 'user.totp_enrolled', subject: { kind: 'user', id: account.id }, region: account.regionPath })
  return { ...(await stepUp(tx, signed, account)), recovery }
}

/** A code of the app, or a recovery code. Undefined when refused: a wrong one counts as a wrong password does. */
export async function passSecondFactor(tx: Tx, signed: Signed, code: string): Promise<Stepped | undefined> {
  if (signed.stage !== 'totp') throw wrongStage({ stage: signed.stage })
  const account = await accountOf(tx, signed.userId)
  const locked = account.lockedUntil !== null && Date.parse(account.lockedUntil) > (await tx.now()).getTime()
  const proof = locked ? undefined : await proofOf(tx, account, code)
  if (!proof) {
    if (!locked) await failure(tx, account.id, account.regionPath)
    await record(tx, { type: 'session.refused', subject: { kind: 'user', id: account.id }, region: account.regionPath, data: { reason: locked ? 'locked' : 'code' } })
    return undefined
  }
  await clearFailures(tx, account.id)
  if (proof === 'recovery') await record(tx, { type: 'user.recovery_used', subject: { kind: 'user', id: account.id }, region: account.regionPath, data: { left: account.recoveryHashes.length - 1 } })
  return stepUp(tx, signed, account)
}

async function proofOf(tx: Tx, account: Account, code: string): Promise<'app' | 'recovery' | undefined> {
  if (/^\d{6}$/.test(code.trim())) {
    const step = account.totpSealed ? stepOf(open(account.totpSealed), code.trim(), await tx.now()) : null
    return step !== null && (await useTotpStep(tx, account.id, step)) ? 'app' : undefined
  }
  return (await useRecoveryHash(tx, account.id, hashOf(code))) ? 'recovery' : undefined
}

/** Past the factor: a new token, and the old one is worth nothing from this moment (no session fixation). */
async function stepUp(tx: Tx, signed: Signed, account: Account): Promise<Stepped> {
  const stage: Stage = passwordDue(account, await policy(tx), await tx.now()) ? 'password' : 'open'
  const token = await rotateSession(tx, signed.sessionId, stage, false)
  if (stage === 'open' && signed.stage !== 'open')
    await record(tx, { type: 'session.opened', subject: { kind: 'user', id: account.id }, region: account.regionPath, data: { with: signed.stage } })
  return { token, stage }
}

async function accountOf(tx: Tx, id: string): Promise<Account> {
  const account = await lockById(tx, id)
  if (!account) throw wrongStage({ stage: 'gone' })
  return account
}
