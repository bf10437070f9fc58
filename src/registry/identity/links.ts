// One-time sign-in links: printed at start for the first administrator, or given by the system administrator to who forgot a password.
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { linkSpent } from './errors.ts'
import { insertLink, revokeLinksOf, spendLink } from './linkStore.ts'
import { startSession, type Opened, type Visit } from './sessions.ts'
import { expirePassword, lockById } from './store.ts'
import { newToken, tokenHash } from './token.ts'

export const signInMinutes = 10
/** Who gives the link that a start prints: whoever sits there knows the password, or has none. */
export const atStart = 'start'

/** `by`: who gave it. Returns the token; the address is `/sign-in#link=TOKEN` (a fragment stays out of every log). */
export async function issueSignInLink(tx: Tx, userId: string, by: string, minutes = signInMinutes): Promise<{ token: string; expiresAt: string }> {
  const account = await lockById(tx, userId)
  if (!account || account.disabledAt) throw linkSpent({})
  await revokeLinksOf(tx, userId)
  const token = newToken()
  const { expiresAt } = await insertLink(tx, { hash: tokenHash(token), purpose: 'sign_in', userId, regionPath: account.regionPath, invited: null, createdBy: by, minutes })
  await record(tx, { type: 'link.issued', subject: { kind: 'user', id: userId }, region: account.regionPath, data: { minutes } })
  return { token, expiresAt }
}

/** Throws link.spent when unknown, used, expired, or its user disabled. A second factor is still asked; after a forgotten password, a new one as well. */
export async function signInByLink(tx: Tx, token: string, visit: Visit): Promise<Opened> {
  const link = await spendLink(tx, 'sign_in', tokenHash(token))
  const account = link?.userId ? await lockById(tx, link.userId) : undefined
  if (!account || account.disabledAt) throw linkSpent({})
  const forgotten = link?.createdBy !== atStart && !account.castAs
  if (forgotten) await expirePassword(tx, account.id)
  return startSession(tx, forgotten ? { ...account, passwordSetAt: null } : account, 'link', visit)
}
