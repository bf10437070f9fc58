import type { Actor } from '#kit/access'

/** Who acted, as the database compares people: an account, a station, or a system by its name. */
export const whoIs = (actor: Actor): string => ('id' in actor ? `${actor.kind}:${actor.id}` : actor.kind === 'system' ? `system:${actor.name}` : 'anonymous')
