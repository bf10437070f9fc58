// 待传件 queued item: what was done in the field and is not with the server yet, or was, with what it said.
import type { Answer, Difference, ItemKind } from '#desk/field/web'
import type { Taken } from '#kit/camera/web'

/** kept on this phone · on its way · received with a receipt · conflict · refused with the reason */
export type State = 'kept' | 'sending' | 'received' | 'conflict' | 'refused'
/** The shape of what this app writes; the server knows this one and older ones. */
export const schema = 2

export type Item = {
  id: string; n: number; kind: ItemKind; schema: number; userId: string; userName: string; madeAt: string; title: string; payload: Record<string, unknown>; photoIds: string[]
  state: State; tries: number; replaces?: string; receipt?: string; at?: string; code?: string; detail?: string; by?: string; version?: number; fields?: Difference[]; result?: Record<string, unknown>
}
export type Photo = Taken & { userId: string; state: 'kept' | 'sending' | 'received' | 'refused'; receivedAt?: string; detail?: string; size: number }
export type Draft<T = Record<string, unknown>> = { key: string; at: string; value: T }

/** An item as the server's answer leaves it. 'waiting' is no answer: it stays on the phone. */
export function answered(item: Item, a: Answer): Item {
  const { code, detail, by, version, fields, result } = a, said = { ...item, tries: item.tries + 1, code, detail, by, version, fields, result }
  if (a.state === 'waiting') return { ...said, state: 'kept' }
  return a.state === 'received' ? { ...said, state: 'received', receipt: a.receipt ?? '', at: a.at } : { ...said, state: a.state, at: a.at }
}
export const waits = (i: Pick<Item, 'state'>): boolean => i.state === 'kept' || i.state === 'sending'
/** Photos that the server said it lacks are sent again. */
export const lacking = (photos: readonly Photo[], missing: readonly string[]): Photo[] => photos.filter((p) => missing.includes(p.id) && p.state === 'received').map((p) => ({ ...p, state: 'kept' }))
/** 1 s, 2 s, 4 s … a minute, and a little apart from the others'. */
export const pauseAfter = (failures: number, random = Math.random()): number => Math.min(60_000, 1000 * 2 ** failures) * (0.75 + random / 2)
