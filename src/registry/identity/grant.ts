// Roles and regions are granted by the security administrator alone, never to oneself.
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { notFound } from '#kit/errors'
import { lastAdministrator, notSeparated, ownAccount } from './errors.ts'
import { administrators, separated } from './model.ts'
import { revokeAll } from './sessionStore.ts'
import { lockById, setRoles, setTotp, type Account } from './store.ts'
import { unitFor } from './units.ts'
import { unscoped } from './authenticate.ts'
import { otherHolders } from './userList.ts'

const actorId = (tx: Tx) => ('id' in tx.actor ? tx.actor.id : '')
const actorName = (tx: Tx) => ('name' in tx.actor ? tx.actor.name : tx.actor.kind)

/** Sets roles and region; the user's sessions end, so that nothing goes on under the old ones. */
export async function grantRoles(tx: Tx, userId: string, given: { roles: readonly string[]; regionPath: string; unit?: string }): Promise<void> {
  const account = await accountFor(tx, userId)
  if (userId === actorId(tx)) throw ownAccount({})
  if (!separated(given.roles)) throw notSeparated({})
  await keepsAdministrators(tx, account, given.roles)
  const unit = await unitFor(await unscoped(tx, tx.actor), given.roles, given.unit, given.regionPath)
  await setRoles(tx, userId, given.roles, given.regionPath, unit ?? null)
  await revokeAll(tx, userId, actorName(tx))
  const data = { before: account.roles, after: given.roles, regionBefore: account.regionPath, regionAfter: given.regionPath, unit: unit?.name ?? null }
  await record(tx, { type: 'user.roles_granted', subject: { kind: 'user', id: userId }, region: given.regionPath, data })
}

/** Lost phone and lost recovery codes: the next sign-in enrols a new authenticator. */
export async function resetSecondFactor(tx: Tx, userId: string): Promise<void> {
  const account = await accountFor(tx, userId)
  if (userId === actorId(tx)) throw ownAccount({})
  await setTotp(tx, userId, null, null, [])
  await revokeAll(tx, userId, actorName(tx))
  await record(tx, { type: 'user.totp_reset', subject: { kind: 'user', id: userId }, region: account.regionPath })
}

export async function accountFor(tx: Tx, userId: string): Promise<Account> {
  const account = await lockById(tx, userId)
  if (!account) throw notFound({ what: '用户' })
  return account
}

/** An installation without one of the three could never grant, invite or be audited again. */
export async function keepsAdministrators(tx: Tx, account: Account, after: readonly string[]): Promise<void> {
  if (account.disabledAt) return
  for (const role of administrators)
    if (account.roles.includes(role) && !after.includes(role) && (await otherHolders(tx, role, account.id)) === 0) throw lastAdministrator({ role })
}
