// A text that asks for nothing, to one telephone: what notices beside a callout go out by. The same settings, the same way out, the same answers (I-8) as an attempt.
import type { Tx } from '#kit/db'
import type { Settled } from '#notify/callouts'
import { kinds } from './kinds.ts'
import type { Note, Status } from './kind.ts'
import { endpointOf } from './store.ts'

export const tellWays = ['sms', 'wecom'] as const
export type TellWay = (typeof tellWays)[number]
export type Teller = { send: (note: Note, phone: string) => Promise<Settled>; /** absent: what is unclear stays so, and is not sent again */ inquire?: (id: string) => Promise<Status> }

/** Undefined while the way is not connected. Budgets are taken by the asker, before. */
export async function tellerOf(tx: Tx, way: TellWay): Promise<Teller | undefined> {
  const kind = kinds.find((k) => k.key === way), at = kind && (await endpointOf(tx, kind)), { tell, inquire } = kind ?? {}
  return at && tell ? { send: (note, phone) => tell(note, phone, at), inquire: inquire && ((id) => inquire(id, at)) } : undefined
}
