// Who asks, for every route: a machine's token where one is sent, else the session cookie. Signed links and station keys are their own features' business.
import type { FastifyRequest } from 'fastify'
import { anonymous, system, type Actor } from '#kit/access'
import { sql, type Db, type Tx } from '#kit/db'
import { bearer } from '#kit/http'
import { machineOf } from './apiTokens.ts'
import { demoAllowed } from './demoAllowed.ts'
import { lookUp, sessionOf, type Signed } from './sessions.ts'

export const sessionCookie = 'anlan_session'

export function cookieToken(request: FastifyRequest): string | undefined {
  const match = /(?:^|;\s*)anlan_session=([A-Za-z0-9_-]{43})(?:;|$)/.exec(request.headers.cookie ?? '')
  return match?.[1]
}

/** An open page hears news and asks who is signed in by itself; that is nobody's activity: an empty chair must fall idle. */
const isActivity = (request: FastifyRequest): boolean => !request.url.startsWith('/api/events') && request.url !== '/api/me'

/** Anonymous until nothing is owed any more, and while no role has been granted: such a session hears and sees nothing. */
export async function authenticate(db: Db, request: FastifyRequest): Promise<Actor> {
  const token = bearer(request)
  if (token) return (await db.tx(system('identity'), (tx) => machineOf(tx, token, request))) ?? anonymous
  const cookie = cookieToken(request)
  if (!cookie) return anonymous
  const signed = await lookUp(db, cookie, isActivity(request))
  if (signed?.cast && !demoAllowed(request)) return anonymous
  return signed?.stage === 'open' && signed.actor.roles.length > 0 ? signed.actor : anonymous
}

/** The session behind a request's cookie, whatever it still owes. One of the cast is worth nothing where there is no demo, however it was opened. */
export async function signedIn(tx: Tx, request: FastifyRequest): Promise<Signed | undefined> {
  const token = cookieToken(request)
  const signed = token ? await sessionOf(tx, token, isActivity(request)) : undefined
  return signed?.cast && !demoAllowed(request) ? undefined : signed
}

/** The same transaction without a region's scope, in the name of `actor`: sign-in must find people whose place nobody knows yet. */
export async function unscoped(tx: Tx, actor: Actor = system('identity')): Promise<Tx> {
  await tx.run(sql`select set_config('anlan.scope', '*', true)`)
  return { ...tx, actor }
}
