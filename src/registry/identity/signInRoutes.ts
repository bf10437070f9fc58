// Signing in and out. Public, because nobody is anybody yet; each route asks for the page's header itself.
import { route, type Ask } from '#kit/http'
import { forged, unauthenticated } from '#kit/errors'
import { record } from '#kit/events'
import * as api from './api.ts'
import { signedIn, unscoped } from './authenticate.ts'
import { castMembers, signInAsCast } from './cast.ts'
import { changePassword } from './changePassword.ts'
import { dropCookie, setCookie, visitOf } from './cookie.ts'
import { demoAllowed } from './demoAllowed.ts'
import { codeRefused, noDemo, passwordWrong, signInRefused } from './errors.ts'
import { acceptInvite, lookAtInvite } from './invite.ts'
import { signInByLink } from './links.ts'
import { policy } from './policy.ts'
import { regionName } from './place.ts'
import { beginEnrolment, confirmEnrolment, passSecondFactor } from './secondFactor.ts'
import { revoke } from './sessionStore.ts'
import type { Signed } from './sessions.ts'
import { signIn } from './signIn.ts'

const before = { open: 'before or during sign-in: no actor and no region yet' }
const common = { permission: 'public', scope: before }

/** Another site can make a browser post, not set this header (login CSRF). */
function fromPage({ request }: Pick<Ask, 'request'>): void {
  if (!request.headers['x-anlan']) throw forged({})
}

/** The session behind the cookie, whatever it still owes; its transaction runs in that person's name. */
async function during(ask: Pick<Ask, 'request' | 'tx'>): Promise<{ tx: Ask['tx']; signed: Signed }> {
  fromPage(ask)
  const free = await unscoped(ask.tx)
  const signed = await signedIn(free, ask.request)
  if (!signed) throw unauthenticated({})
  return { signed, tx: { ...free, actor: signed.actor } }
}

export const signInRoutes = [
  route(api.signIn, { ...common, perMinute: 20, keepOnRefusal: true, run: async (ask) => {
    fromPage(ask)
    const opened = await signIn(await unscoped(ask.tx), ask.body, visitOf(ask.request))
    if (!opened) throw signInRefused({})
    setCookie(ask.header, ask.request, opened.token)
    return { stage: opened.stage }
  } }),
  route(api.passSecondFactor, { ...common, perMinute: 20, keepOnRefusal: true, run: async (ask) => {
    const { tx, signed } = await during(ask)
    const stepped = await passSecondFactor(tx, signed, ask.body.code)
    if (!stepped) throw codeRefused({})
    setCookie(ask.header, ask.request, stepped.token)
    return { stage: stepped.stage }
  } }),
  route(api.beginTotp, { ...common, perMinute: 20, secret: true, run: async (ask) => {
    const { tx, signed } = await during(ask)
    return beginEnrolment(tx, signed)
  } }),
  route(api.confirmTotp, { ...common, perMinute: 20, secret: true, run: async (ask) => {
    const { tx, signed } = await during(ask)
    const stepped = await confirmEnrolment(tx, signed, ask.body.code)
    if (!stepped) throw codeRefused({})
    setCookie(ask.header, ask.request, stepped.token)
    return { stage: stepped.stage, recovery: stepped.recovery }
  } }),
  route(api.changePassword, { ...common, perMinute: 20, keepOnRefusal: true, run: async (ask) => {
    const { tx, signed } = await during(ask)
    const stepped = await changePassword(tx, signed, ask.body, signed.openedWith === 'link' && signed.stage === 'password')
    if (!stepped) throw passwordWrong({})
    setCookie(ask.header, ask.request, stepped.token)
    return { stage: stepped.stage }
  } }),
  route(api.signOut, { ...common, run: async (ask) => {
    const { tx, signed } = await during(ask)
    await revoke(tx, { id: signed.sessionId, userId: signed.userId }, signed.actor.name)
    await record(tx, { type: 'session.closed', subject: { kind: 'user', id: signed.userId }, region: signed.actor.scope })
    dropCookie(ask.header)
    return {}
  } }),
  route(api.signInByLink, { ...common, perMinute: 20, run: async (ask) => {
    fromPage(ask)
    const opened = await signInByLink(await unscoped(ask.tx), ask.body.token, visitOf(ask.request))
    setCookie(ask.header, ask.request, opened.token)
    return { stage: opened.stage }
  } }),
  route(api.openInvite, { ...common, perMinute: 20, run: async (ask) => {
    const tx = await unscoped(ask.tx)
    const { invited, regionPath, createdBy, expiresAt } = await lookAtInvite(tx, ask.body.token)
    const passwordLength = (await policy(tx))['password.length']
    return { name: invited.name, roles: invited.roles, regionName: await regionName(tx, regionPath), invitedBy: createdBy, expiresAt, passwordLength }
  } }),
  route(api.acceptInvite, { ...common, perMinute: 20, run: async (ask) => {
    fromPage(ask)
    const opened = await acceptInvite(await unscoped(ask.tx), ask.body, visitOf(ask.request))
    setCookie(ask.header, ask.request, opened.token)
    return { stage: opened.stage }
  } }),
  route(api.demoCast, { ...common, run: async (ask) => {
    if (!demoAllowed(ask.request)) throw noDemo({})
    return { rows: await castMembers(await unscoped(ask.tx)) }
  } }),
  route(api.demoSignIn, { ...common, run: async (ask) => {
    fromPage(ask)
    if (!demoAllowed(ask.request)) throw noDemo({})
    const opened = await signInAsCast(await unscoped(ask.tx), ask.body.who, visitOf(ask.request))
    setCookie(ask.header, ask.request, opened.token)
    return { stage: opened.stage }
  } }),
]
