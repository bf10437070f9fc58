// Many at once: on a typhoon night every county has its draft. Each goes through the same hand with the same checks; one that is
// refused keeps the others from nothing.
import type { Tx } from '#kit/db'
import { AppError } from '#kit/errors'
import type { Warning } from './model.ts'

export type Item = { id: string; revision: number }
export type Outcome = { done: Warning[]; refused: { id: string; code: string; detail: string }[] }

export async function each(tx: Tx, items: readonly Item[], act: (item: Item) => Promise<Warning>): Promise<Outcome> {
  const outcome: Outcome = { done: [], refused: [] }
  // one order for all: two people who sign the same list wait for each other instead of deadlocking
  for (const item of [...items].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    try {
      outcome.done.push(await tx.savepoint(() => act(item)))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      outcome.refused.push({ id: item.id, code: error.code, detail: error.message })
    }
  }
  return outcome
}
