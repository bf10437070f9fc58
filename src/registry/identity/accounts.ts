// Making an account. Others come in by createUser: the invitation, the first run, the demo's cast and the tests' cast.
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { blindIndex, maskPhone, seal } from '#kit/seal'
import { hashPassword } from './password.ts'
import { insertAccount } from './store.ts'

export type NewUser = {
  login: string
  name: string
  roles: readonly string[]
  /** '350500/350521/': what the user sees */
  regionPath: string
  phone?: string
  /** without one the user signs in by link or, in the demo, by one click */
  password?: string
  /** roles asked for that the security administrator has still to grant */
  requestedRoles?: readonly string[]
  castAs?: string
}

/** Makes an account and records it. Returns its id. Problems: user.login_taken, user.phone_taken, user.not_separated, user.phone_missing. */
export async function createUser(tx: Tx, user: NewUser): Promise<string> {
  const { phone } = user
  const { id } = await insertAccount(tx, {
    login: user.login, name: user.name, roles: user.roles, requestedRoles: user.requestedRoles ?? [], regionPath: user.regionPath, castAs: user.castAs ?? null,
    phoneSealed: phone ? seal(phone) : null, phoneMask: phone ? maskPhone(phone) : null, phoneIndex: phone ? blindIndex(phone) : null,
    passwordHash: user.password ? await hashPassword(user.password) : null,
    createdBy: 'name' in tx.actor ? tx.actor.name : tx.actor.kind,
  })
  const data = { login: user.login, name: user.name, roles: user.roles, requestedRoles: user.requestedRoles ?? [] }
  await record(tx, { type: 'user.created', subject: { kind: 'user', id }, region: user.regionPath, data })
  return id
}
