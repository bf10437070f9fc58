// Disabling and enabling an account, and ending its sessions from outside: the system administrator's.
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { notFound } from '#kit/errors'
import { alreadyDisabled, notDisabled, ownAccount } from './errors.ts'
import { accountFor, keepsAdministrators } from './grant.ts'
import { revokeLinksOf } from './linkStore.ts'
import { revoke, revokeAll } from './sessionStore.ts'
import { disable, enable } from './store.ts'

type Admin = { id: string; name: string }

export async function disableUser(tx: Tx, userId: string, admin: Admin): Promise<void> {
  const account = await accountFor(tx, userId)
  if (userId === admin.id) throw ownAccount({})
  await keepsAdministrators(tx, account, [])
  if ((await disable(tx, userId, admin.name)) === 0) throw alreadyDisabled({})
  await revokeAll(tx, userId, admin.name)
  await revokeLinksOf(tx, userId)
  await record(tx, { type: 'user.disabled', subject: { kind: 'user', id: userId }, region: account.regionPath })
}

export async function enableUser(tx: Tx, userId: string): Promise<void> {
  const account = await accountFor(tx, userId)
  if ((await enable(tx, userId)) === 0) throw notDisabled({})
  await record(tx, { type: 'user.enabled', subject: { kind: 'user', id: userId }, region: account.regionPath })
}

/** Ends one session: one's own, or another's by the administrator. */
export async function endSession(tx: Tx, userId: string, sessionId: string, by: string): Promise<void> {
  const account = await accountFor(tx, userId)
  if ((await revoke(tx, { id: sessionId, userId }, by)) === 0) throw notFound({ what: '登录会话' })
  await record(tx, { type: 'session.ended', subject: { kind: 'user', id: userId }, region: account.regionPath, data: { session: sessionId } })
}
