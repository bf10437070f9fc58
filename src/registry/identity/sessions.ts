// Sessions: opaque tokens, stored hashed, rotated, ended by idleness, by an absolute limit, or by hand (GB/T 22239-2019 8.1.4.1 b).
import { system, type Actor } from '#kit/access'
import type { Db, Tx } from '#kit/db'
import { record } from '#kit/events'
import { isAdministrator, keepsDesk, type Stage } from './model.ts'
import { policy, type Policy } from './policy.ts'
import * as store from './sessionStore.ts'
import type { LiveSession } from './sessionStore.ts'
import { lockById, type Account } from './store.ts'
import { newToken, tokenHash } from './token.ts'
import { unitOf } from './units.ts'

export type Visit = { remoteAddress: string; userAgent: string }
export type Opened = { token: string; sessionId: string; stage: Stage }
export type Signed = {
  actor: Actor & { kind: 'user' }; sessionId: string; userId: string; login: string; stage: Stage
  openedWith: store.OpenedWith; cast: boolean; rotateDue: boolean
}

const rotateAfterMinutes = 60
const touchAfterSeconds = 30

/** What the person owes. A link or the demo's click stands for the password, never for an administrator's second factor off the demo. */
export function owes(account: Account, openedWith: store.OpenedWith, rules: Policy, now: Date): Stage {
  if (openedWith === 'cast') return 'open'
  if (account.totpConfirmedAt) return 'totp'
  if (isAdministrator(account.roles)) return 'enrol'
  return passwordDue(account, rules, now) ? 'password' : 'open'
}

/** No password yet, or one older than the rule allows (8.1.4.1 a: changed within 90 days). */
export const passwordDue = (account: Account, rules: Policy, now: Date): boolean =>
  !account.castAs && (!account.passwordSetAt || now.getTime() - Date.parse(account.passwordSetAt) > rules['password.days'] * 86_400_000)

export async function startSession(tx: Tx, account: Account, openedWith: store.OpenedWith, visit: Visit): Promise<Opened> {
  const rules = await policy(tx)
  const stage = owes(account, openedWith, rules, await tx.now())
  const token = newToken()
  const { id } = await store.insertSession(tx, {
    userId: account.id, regionPath: account.regionPath, tokenHash: tokenHash(token), stage, openedWith,
    idleMinutes: keepsDesk(account.roles) ? rules['idle.duty_minutes'] : rules['idle.minutes'], hours: rules['session.hours'],
    remoteAddress: visit.remoteAddress, userAgent: visit.userAgent.slice(0, 300),
  })
  const actor: Actor = { kind: 'user', id: account.id, name: account.name, roles: account.roles, scope: account.regionPath, sessionId: id }
  await record({ ...tx, actor }, {
    type: stage === 'open' ? 'session.opened' : 'session.begun', subject: { kind: 'user', id: account.id }, region: account.regionPath,
    data: { with: openedWith, stage, from: visit.remoteAddress },
  })
  return { token, sessionId: id, stage }
}

const yearInMinutes = 525_600

/** For the tests' cast, who live through shifted clocks: a session that asks for nothing and lasts a year. Returns the cookie's token. */
export async function openSession(tx: Tx, userId: string): Promise<string> {
  const account = await lockById(tx, userId)
  if (!account) throw new Error(`no user ${userId}`)
  const token = newToken()
  await store.insertSession(tx, {
    userId, regionPath: account.regionPath, tokenHash: tokenHash(token), stage: 'open', openedWith: 'cast',
    idleMinutes: yearInMinutes, hours: yearInMinutes / 60, remoteAddress: '', userAgent: '',
  })
  return token
}

/**
 * Whose session a token is. `tx` must be the system's. Undefined when it is unknown, idle too long, expired or revoked.
 * `active`: whether this counts as something that the person did.
 */
export async function sessionOf(tx: Tx, token: string, active: boolean): Promise<Signed | undefined> {
  const s = await tx.maybe<LiveSession>(store.liveSession(tokenHash(token)))
  if (s && active && s.seenSeconds >= touchAfterSeconds) await store.touch(tx, s.id)
  return s && signedOf(s)
}

/** The same for each request, in one statement; that the person was active is written only when half a minute has passed. */
export async function lookUp(db: Db, token: string, active: boolean): Promise<Signed | undefined> {
  const s = await db.look<LiveSession>(store.liveSession(tokenHash(token)))
  if (s && active && s.seenSeconds >= touchAfterSeconds) await db.tx(system('identity'), (tx) => store.touch(tx, s.id))
  return s && signedOf(s)
}

const signedOf = (s: LiveSession): Signed => ({
  actor: { kind: 'user', id: s.userId, name: s.name, roles: s.roles, scope: s.regionPath, sessionId: s.id, unit: unitOf(s.roles, s.unitId) },
  sessionId: s.id, userId: s.userId, login: s.login, stage: s.stage, openedWith: s.openedWith, cast: s.cast,
  rotateDue: s.current && s.rotatedMinutes >= rotateAfterMinutes,
})

/** A new token for the same session. `keepPast`: the old one stays good for a minute, for requests under way; never after a step up. */
export async function rotateSession(tx: Tx, sessionId: string, stage: Stage, keepPast: boolean): Promise<string> {
  const token = newToken()
  await store.rotate(tx, sessionId, tokenHash(token), stage, keepPast)
  return token
}
