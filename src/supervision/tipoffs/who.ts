import type { Actor } from '#kit/access'
import type { Tx } from '#kit/db'
import { unauthenticated } from '#kit/errors'

/** The person who acts: these verbs are people's, never a machine's. */
export function userOf(tx: Tx): Extract<Actor, { kind: 'user' }> {
  if (tx.actor.kind !== 'user') throw unauthenticated({})
  return tx.actor
}
