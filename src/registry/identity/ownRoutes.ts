// Who am I, and my own sessions. Each reads the rows of the session's own user and of nobody else.
import { anonymous, permissionsOf } from '#kit/access'
import { unauthenticated } from '#kit/errors'
import { type Ask, route } from '#kit/http'
import * as api from './api.ts'
import { signedIn, unscoped } from './authenticate.ts'
import { hasCast } from './cast.ts'
import { setCookie } from './cookie.ts'
import { demoAllowed } from './demoAllowed.ts'
import { endSession } from './disable.ts'
import { isAdministrator } from './model.ts'
import { placeOf, theCity } from './place.ts'
import { rotateSession } from './sessions.ts'
import { sessionsOf } from './sessionStore.ts'
import { hasTotp } from './store.ts'

const own = { permission: 'public', scope: { open: 'one\'s own account, found by the session and never by an id that was sent' } }

/** Whoever is wholly signed in; these routes ask for no permission, so this is their door. */
async function whoOwns({ tx: within, request }: Pick<Ask, 'tx' | 'request'>) {
  const tx = await unscoped(within), signed = await signedIn(tx, request)
  if (signed?.stage !== 'open') throw unauthenticated()
  return { tx, signed }
}

export const ownRoutes = [
  route(api.me, { ...own, run: async (ask) => {
    const tx = await unscoped(ask.tx)
    const signed = await signedIn(tx, ask.request)
    const [city, demoCity] = [await theCity(tx), await hasCast(tx)]
    const outer = { cityName: city?.name ?? null, demo: demoCity && demoAllowed(ask.request), demoCity, now: (await tx.now()).toISOString() }
    if (!signed) return { actor: null, stage: null, permissions: permissionsOf(anonymous), region: null, ...outer }
    if (signed.rotateDue) setCookie(ask.header, ask.request, await rotateSession(tx, signed.sessionId, signed.stage, true))
    const { id, name, roles } = signed.actor
    const open = signed.stage === 'open'
    return {
      actor: { id, name, login: signed.login, roles: [...roles], administrator: isAdministrator(roles), totp: await hasTotp(tx, id), cast: signed.cast },
      stage: signed.stage, permissions: open ? permissionsOf(signed.actor) : [], region: open ? ((await placeOf(tx, signed.actor.scope)) ?? null) : null, ...outer,
    }
  } }),
  route(api.mySessions, { ...own, run: async (ask) => {
    const { tx, signed } = await whoOwns(ask)
    return { rows: await sessionsOf(tx, signed.userId, signed.sessionId) }
  } }),
  route(api.endMySession, { ...own, run: async (ask) => {
    const { tx, signed } = await whoOwns(ask)
    await endSession({ ...tx, actor: signed.actor }, signed.userId, ask.params.id, signed.actor.name)
    return {}
  } }),
]
