// The administrators' ledger of accounts. Rows are held to the administrator's region by row-level security.
import type { Actor } from '#kit/access'
import { route } from '#kit/http'
import * as api from './api.ts'
import { disableUser, enableUser, endSession } from './disable.ts'
import { accountFor, grantRoles, resetSecondFactor } from './grant.ts'
import { inviteUser, withdrawInvite } from './invite.ts'
import { issueSignInLink } from './links.ts'
import { openInvites } from './linkStore.ts'
import { changePolicy, policyRows } from './policy.ts'
import { sessionsOf } from './sessionStore.ts'
import { countUsers, listUsers } from './userList.ts'

const nameOf = (actor: Actor) => ('name' in actor ? actor.name : actor.kind)
const idOf = (actor: Actor) => ('id' in actor ? actor.id : '')
const administers = { permission: 'user.invite', scope: 'region' } as const
const grants = { permission: 'user.grant', scope: 'region' } as const

export const userRoutes = [
  route(api.listUsers, { permission: 'user.read', scope: 'region', run: async ({ tx, query }) => {
    const rows = await listUsers(tx, query)
    return { rows, total: await countUsers(tx, query), next: rows.length === query.limit ? (rows.at(-1)?.login ?? null) : null }
  } }),
  route(api.inviteUser, { ...administers, secret: true, run: ({ tx, actor, body }) => inviteUser(tx, body, nameOf(actor)) }),
  route(api.listInvites, { permission: 'user.read', scope: 'region', run: async ({ tx }) => ({ rows: await openInvites(tx) }) }),
  route(api.withdrawInvite, { ...administers, run: async ({ tx, params }) => (await withdrawInvite(tx, params.id), {}) }),
  route(api.disableUser, { ...administers, run: async ({ tx, actor, params }) => (await disableUser(tx, params.id, { id: idOf(actor), name: nameOf(actor) }), {}) }),
  route(api.enableUser, { ...administers, run: async ({ tx, params }) => (await enableUser(tx, params.id), {}) }),
  route(api.giveSignInLink, { ...administers, secret: true, run: ({ tx, actor, params }) => issueSignInLink(tx, params.id, nameOf(actor)) }),
  route(api.userSessions, { permission: 'user.read', scope: 'region', run: async ({ tx, params }) => {
    await accountFor(tx, params.id)
    return { rows: await sessionsOf(tx, params.id, null) }
  } }),
  route(api.endUserSession, { ...administers, run: async ({ tx, actor, params }) => (await endSession(tx, params.id, params.sessionId, nameOf(actor)), {}) }),
  route(api.grantRoles, { ...grants, run: async ({ tx, params, body }) => (await grantRoles(tx, params.id, body), {}) }),
  route(api.resetSecondFactor, { ...grants, run: async ({ tx, params }) => (await resetSecondFactor(tx, params.id), {}) }),
  route(api.readPolicy, { permission: 'user.read', scope: { open: 'rules of the whole installation' }, run: async ({ tx }) => ({ rows: await policyRows(tx) }) }),
  route(api.changePolicy, { permission: 'policy.change', scope: { open: 'rules of the whole installation' }, run: ({ tx, actor, params, body }) => changePolicy(tx, params.key, body.value, nameOf(actor)) }),
]
