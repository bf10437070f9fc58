// 用户 user: 一人一号, one account for one person (GB/T 22239-2019 8.1.4.1). Not a 责任人 dutyHolder, who answers callouts and needs no account.
import { z } from 'zod'

export const roles = [
  'city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'enterprise_officer', 'team_leader', 'office', 'inspector', 'examiner',
  'sysadmin', 'secadmin', 'auditor',
] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>

/** 三员 the three administrators: three different people, none of them with a business role (8.1.4.2 d). */
export const administrators: readonly Role[] = ['sysadmin', 'secadmin', 'auditor']
export const isAdministrator = (held: readonly string[]): boolean => held.some((r) => (administrators as readonly string[]).includes(r))

/** Whether these roles may stand together on one account; the database holds the same rule. */
export const separated = (held: readonly string[]): boolean => held.length <= 1 || !isAdministrator(held)

/** Roles that keep a duty desk open through a night shift. */
const desk: readonly string[] = ['city_duty', 'county_duty', 'office']
export const keepsDesk = (held: readonly string[]): boolean => held.some((r) => desk.includes(r))

/** What a signed-in person still owes before the session opens: a TOTP code, enrolling one, or a new password. */
export const stages = ['open', 'totp', 'enrol', 'password'] as const
export const stage = z.enum(stages)
export type Stage = z.infer<typeof stage>

export const login = z.string().trim().toLowerCase().regex(/^[a-z0-9][a-z0-9._-]{1,31}$/)
export const personName = z.string().trim().min(1).max(40)
export const mobile = z.string().trim().regex(/^1\d{10}$/)
export const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
/** Longer input is refused before any hashing: argon2 over megabytes is a cheap way to stop a server. */
export const secretText = z.string().min(1).max(200)

export const userRow = z.object({
  id: z.uuid(), login: z.string(), name: z.string(), roles: z.array(role), requestedRoles: z.array(role),
  regionPath: z.string(), regionName: z.string(), phoneMask: z.string().nullable(), castAs: z.string().nullable(), unitName: z.string().nullable(),
  totp: z.boolean(), sessions: z.int(), lastSeenAt: z.string().nullable(), lockedUntil: z.string().nullable(),
  createdAt: z.string(), disabledAt: z.string().nullable(),
})
export type UserRow = z.infer<typeof userRow>

export const sessionRow = z.object({
  id: z.uuid(), openedWith: z.enum(['password', 'link', 'invite', 'cast']), remoteAddress: z.string(), userAgent: z.string(),
  createdAt: z.string(), seenAt: z.string(), expiresAt: z.string(), current: z.boolean(),
})
export type SessionRow = z.infer<typeof sessionRow>
