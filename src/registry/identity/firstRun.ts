// The first run: one prefecture and the three administrators. The system administrator sits here; the two others get one-time links.
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { loadPrefecture } from '#registry/regions'
import { createUser } from './accounts.ts'
import { requireStrong } from './changePassword.ts'
import { cityExists, linkSpent, samePerson } from './errors.ts'
import { firstRunInviter, inviteUser } from './invite.ts'
import { spendLink } from './linkStore.ts'
import { theCity } from './place.ts'
import { startSession, type Opened, type Visit } from './sessions.ts'
import { lockById } from './store.ts'
import { tokenHash } from './token.ts'

type Person = { name: string; phone: string }
export type FirstRun = { token?: string; city: string; sysadmin: Person & { login: string; password: string }; secadmin: Person; auditor: Person }
export type Begun = { opened: Opened; invites: { role: 'secadmin' | 'auditor'; name: string; token: string }[] }

/** `local`: asked from this very machine, where no link is needed. Throws city.exists, link.spent, user.same_person, password.weak. */
export async function beginCity(tx: Tx, given: FirstRun, local: boolean, visit: Visit): Promise<Begun> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('first run', 0))`)
  if (await theCity(tx)) throw cityExists({})
  if (!local && !(given.token && (await spendLink(tx, 'first_run', tokenHash(given.token))))) throw linkSpent({})
  if (new Set([given.sysadmin.phone, given.secadmin.phone, given.auditor.phone]).size < 3) throw samePerson({})
  await requireStrong(tx, given.sysadmin.password, given.sysadmin.login)
  await loadPrefecture(tx, given.city)
  const regionPath = `${given.city}/`
  await record(tx, { type: 'city.founded', subject: { kind: 'region', id: given.city }, region: regionPath })
  const id = await createUser(tx, { ...given.sysadmin, roles: ['sysadmin'], regionPath })
  const invites: Begun['invites'] = []
  for (const role of ['secadmin', 'auditor'] as const) {
    const { token } = await inviteUser(tx, { ...given[role], roles: [role], regionPath }, firstRunInviter)
    invites.push({ role, name: given[role].name, token })
  }
  const account = await lockById(tx, id)
  if (!account) throw linkSpent({})
  return { opened: await startSession(tx, account, 'password', visit), invites }
}
