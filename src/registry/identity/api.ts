import { contract, id, idParams, instant, listOf, paging } from '#kit/contract'
import { z } from 'zod'
import { login, mobile, personName, role, secretText, sessionRow, stage, token, userRow } from './model.ts'

const done = z.object({ stage })
export const regionBrief = z.object({ code: z.string(), name: z.string(), path: z.string(), level: z.int() })

export const me = contract({
  method: 'GET', path: '/api/me', summary: '当前用户',
  reply: z.object({
    actor: z.object({ id, login: z.string(), name: z.string(), roles: z.array(z.string()), administrator: z.boolean(), totp: z.boolean(), cast: z.boolean() }).nullable(),
    stage: stage.nullable(),
    permissions: z.array(z.string()),
    region: regionBrief.nullable(),
    cityName: z.string().nullable(),
    /** the cast can be chosen by one click */
    demo: z.boolean(),
    /** some city data is the demo's (演示) */
    demoCity: z.boolean(),
    now: instant,
  }),
})

export const signIn = contract({ method: 'POST', path: '/api/session', summary: '登录', body: z.object({ login: z.string().trim().toLowerCase().min(1).max(64), password: secretText }), reply: done })
export const signOut = contract({ method: 'DELETE', path: '/api/session', summary: '退出登录', reply: z.object({}) })
export const passSecondFactor = contract({ method: 'POST', path: '/api/session/second-factor', summary: '验证第二要素', body: z.object({ code: z.string().trim().min(6).max(20) }), reply: done })
export const signInByLink = contract({ method: 'POST', path: '/api/sign-in-links/use', summary: '用一次性链接登录', body: z.object({ token }), reply: done })

export const beginTotp = contract({ method: 'POST', path: '/api/me/totp', summary: '开始绑定身份验证器', reply: z.object({ secret: z.string(), uri: z.string() }) })
export const confirmTotp = contract({
  method: 'POST', path: '/api/me/totp/confirmation', summary: '确认绑定身份验证器',
  body: z.object({ code: z.string().trim().regex(/^\d{6}$/) }), reply: z.object({ stage, recovery: z.array(z.string()) }),
})
export const changePassword = contract({ method: 'PUT', path: '/api/me/password', summary: '修改口令', body: z.object({ current: secretText.optional(), next: secretText }), reply: done })
export const mySessions = contract({ method: 'GET', path: '/api/me/sessions', summary: '我的登录会话', reply: z.object({ rows: z.array(sessionRow) }) })
export const endMySession = contract({ method: 'DELETE', path: '/api/me/sessions/:id', summary: '结束我的一个会话', params: idParams, reply: z.object({}) })

export const openInvite = contract({
  method: 'POST', path: '/api/invites/opening', summary: '查看邀请', body: z.object({ token }),
  reply: z.object({ name: z.string(), roles: z.array(z.string()), regionName: z.string(), invitedBy: z.string(), expiresAt: instant, passwordLength: z.int() }),
})
export const acceptInvite = contract({ method: 'POST', path: '/api/invites/acceptance', summary: '接受邀请', body: z.object({ token, login, password: secretText }), reply: done })

export const castMember = z.object({ who: z.string(), name: z.string(), role, regionName: z.string() })
export const demoCast = contract({ method: 'GET', path: '/api/demo/cast', summary: '演示人员', reply: z.object({ rows: z.array(castMember) }) })
export const demoSignIn = contract({ method: 'POST', path: '/api/demo/sign-in', summary: '以演示人员登录', body: z.object({ who: z.string().max(40) }), reply: done })

export const listUsers = contract({
  method: 'GET', path: '/api/users', summary: '用户台账',
  query: z.object({ ...paging, text: z.string().trim().max(40).optional(), role: role.optional(), state: z.enum(['active', 'disabled', 'waiting', 'locked']).optional() }),
  reply: listOf(userRow),
})
const invitation = z.object({ name: personName, phone: mobile.optional(), roles: z.array(role).min(1).max(4), regionPath: z.string().regex(/^(?:[0-9A-Z]+\/)+$/) })
export const inviteUser = contract({ method: 'POST', path: '/api/users/invites', summary: '邀请用户', body: invitation, reply: z.object({ id, token, expiresAt: instant }) })
export const listInvites = contract({
  method: 'GET', path: '/api/users/invites', summary: '未接受的邀请',
  reply: z.object({ rows: z.array(z.object({
    id, name: z.string(), phoneMask: z.string().nullable(), roles: z.array(z.string()), regionPath: z.string(), regionName: z.string(),
    createdBy: z.string(), createdAt: instant, expiresAt: instant,
  })) }),
})
export const withdrawInvite = contract({ method: 'DELETE', path: '/api/users/invites/:id', summary: '撤回邀请', params: idParams, reply: z.object({}) })
export const disableUser = contract({ method: 'POST', path: '/api/users/:id/disablement', summary: '停用用户', params: idParams, reply: z.object({}) })
export const enableUser = contract({ method: 'DELETE', path: '/api/users/:id/disablement', summary: '启用用户', params: idParams, reply: z.object({}) })
export const grantRoles = contract({
  method: 'PUT', path: '/api/users/:id/roles', summary: '授予角色与辖区', params: idParams,
  body: z.object({ roles: z.array(role).max(4), regionPath: z.string().regex(/^(?:[0-9A-Z]+\/)+$/), /** a credit code, a team's name */ unit: z.string().trim().min(2).max(100).optional() }), reply: z.object({}),
})
export const resetSecondFactor = contract({ method: 'DELETE', path: '/api/users/:id/second-factor', summary: '重置身份验证器', params: idParams, reply: z.object({}) })
export const giveSignInLink = contract({ method: 'POST', path: '/api/users/:id/sign-in-link', summary: '发一次性登录链接', params: idParams, reply: z.object({ token, expiresAt: instant }) })
export const userSessions = contract({ method: 'GET', path: '/api/users/:id/sessions', summary: '用户的登录会话', params: idParams, reply: z.object({ rows: z.array(sessionRow) }) })
export const endUserSession = contract({ method: 'DELETE', path: '/api/users/:id/sessions/:sessionId', summary: '结束用户的一个会话', params: z.object({ id, sessionId: id }), reply: z.object({}) })

export const policyRow = z.object({ key: z.string(), value: z.int(), unit: z.string(), source: z.string(), verified: z.boolean(), changedAt: instant, changedBy: z.string() })
export const readPolicy = contract({ method: 'GET', path: '/api/identity-policy', summary: '口令与会话规则', reply: z.object({ rows: z.array(policyRow) }) })
export const changePolicy = contract({
  method: 'PUT', path: '/api/identity-policy/:key', summary: '修改口令与会话规则', params: z.object({ key: z.string().max(40) }),
  body: z.object({ value: z.int().min(1).max(10_000) }), reply: policyRow,
})
