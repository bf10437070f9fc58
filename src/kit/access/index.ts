// Who acts. There is no null actor: the system and the anonymous are kinds of their own.

/** `scope` is a region path; '' is everywhere (the system alone), '!' is nowhere. */
export type Actor =
  | { kind: 'user'; id: string; name: string; roles: readonly string[]; scope: string; sessionId: string; /** the enterprise or team that he speaks for: within his region, its own rows alone */ unit?: string }
  | { kind: 'holder'; id: string; name: string; scope: string }
  | { kind: 'station'; id: string; scope: string }
  | { kind: 'system'; name: string; scope: '' }
  | { kind: 'anonymous'; scope: '!' }

export type Permissions = Readonly<Record<string, readonly string[]>>

export const anonymous: Actor = { kind: 'anonymous', scope: '!' }
export const system = (name: string): Actor => ({ kind: 'system', name, scope: '' })

export const actorName = (actor: Actor): string =>
  actor.kind === 'user' || actor.kind === 'holder' || actor.kind === 'system' ? actor.name : actor.kind === 'station' ? actor.id : 'anonymous'

export const actorId = (actor: Actor): string | null => ('id' in actor ? actor.id : null)

const granted = new Map<string, ReadonlySet<string>>()

/** Called once by the composition root with every feature's table. A permission belongs to one feature. */
export function grantPermissions(tables: readonly Permissions[]): void {
  granted.clear()
  for (const table of tables)
    for (const [permission, roles] of Object.entries(table)) {
      if (granted.has(permission)) throw new Error(`permission ${permission} is declared twice`)
      granted.set(permission, new Set(roles))
    }
}

export const permissionExists = (permission: string): boolean => granted.has(permission)

/** The one question of who may: the answer depends on roles; where, depends on row-level security. Default deny. */
export function may(actor: Actor, permission: string): boolean {
  if (actor.kind === 'system') return true
  const roles = granted.get(permission)
  if (!roles) return false
  if (actor.kind === 'user') return actor.roles.some((role) => roles.has(role))
  return roles.has(actor.kind)
}

/** Every permission of this actor, for the page's frame. */
export const permissionsOf = (actor: Actor): string[] => [...granted.keys()].filter((permission) => may(actor, permission)).sort()
