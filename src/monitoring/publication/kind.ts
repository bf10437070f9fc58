import type { Tx } from '#kit/db'
import type { Said } from './model.ts'
import type { Item } from './store.ts'

export type File = { name: string; mime: string; bytes: Buffer }
export type Made =
  /** `send`: the packet still has to reach somebody; it goes out after COMMIT, under its own number */
  | { state: 'done'; files?: File[]; detail?: Record<string, unknown>; send?: { url: string; name: string } }
  /** another part of the house is at it */
  | { state: 'waiting'; reason: string; seconds: number }
  | { state: 'failed'; reason: string }

/** One channel: what it makes of a warning, in the transaction that keeps it. */
export type PublicationKind = { key: string; make: (tx: Tx, item: Item, said: Said, people: { drafted: string; released: string }) => Promise<Made> }
