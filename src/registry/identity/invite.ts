// Inviting by a one-time link. The system administrator invites and proposes roles; the security administrator grants them (8.1.4.2 d).
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { maskPhone, open, seal } from '#kit/seal'
import { createUser } from './accounts.ts'
import { requireStrong } from './changePassword.ts'
import { linkSpent, requestNotSeparated, unknownPlace } from './errors.ts'
import { goodLink, insertLink, revokeLink, spendLink, type Link } from './linkStore.ts'
import { separated } from './model.ts'
import { startSession, type Opened, type Visit } from './sessions.ts'
import { lockById } from './store.ts'
import { newToken, tokenHash } from './token.ts'

const days = 3

export type Invitation = { name: string; phone?: string; roles: readonly string[]; regionPath: string }

export async function inviteUser(tx: Tx, given: Invitation, by: string): Promise<{ id: string; token: string; expiresAt: string }> {
  if (!separated(given.roles)) throw requestNotSeparated({})
  if (!given.regionPath.endsWith('/')) throw unknownPlace({})
  const token = newToken()
  const phone = given.phone ?? null
  const invited = { name: given.name, phone: phone && seal(phone).toString('base64'), phoneMask: phone && maskPhone(phone), roles: [...given.roles] }
  const { id, expiresAt } = await insertLink(tx, { hash: tokenHash(token), purpose: 'invite', userId: null, regionPath: given.regionPath, invited, createdBy: by, minutes: days * 1440 })
  await record(tx, { type: 'user.invited', subject: { kind: 'invite', id }, region: given.regionPath, data: { name: given.name, roles: given.roles } })
  return { id, token, expiresAt }
}

export async function withdrawInvite(tx: Tx, id: string): Promise<void> {
  const gone = await revokeLink(tx, id)
  if (!gone) throw linkSpent({})
  await record(tx, { type: 'user.invite_withdrawn', subject: { kind: 'invite', id }, region: gone.regionPath })
}

/** What the invited person is shown before choosing a login. Throws link.spent. */
export async function lookAtInvite(tx: Tx, token: string): Promise<Link & { invited: NonNullable<Link['invited']> }> {
  const link = await goodLink(tx, 'invite', tokenHash(token))
  if (!link?.invited) throw linkSpent({})
  return { ...link, invited: link.invited }
}

/** `granted`: the roles hold at once (the first run's administrators, whom nobody is there to grant); else they wait for the security administrator. */
export async function acceptInvite(tx: Tx, given: { token: string; login: string; password: string }, visit: Visit): Promise<Opened> {
  const link = await spendLink(tx, 'invite', tokenHash(given.token))
  if (!link?.invited) throw linkSpent({})
  const { name, phone, roles } = link.invited
  await requireStrong(tx, given.password, given.login)
  const granted = link.createdBy === firstRunInviter
  const id = await createUser(tx, {
    login: given.login, name, regionPath: link.regionPath, password: given.password, phone: phone ? open(Buffer.from(phone, 'base64')) : undefined,
    roles: granted ? roles : [], requestedRoles: granted ? [] : roles,
  })
  const account = await lockById(tx, id)
  if (!account) throw linkSpent({})
  return startSession(tx, account, 'invite', visit)
}

/** The name under which the first run invites the two other administrators. No person can have it: names of persons hold no colon. */
export const firstRunInviter = 'system:first-run'
