// The rows that are ticked, by id, with their names: a bulk change names those that were refused.
import { useState } from 'react'
import { call } from '#kit/contract'
import { problemOf, toast } from '#kit/ui'
import { apiOf, type Ledger, type Query, type Row } from '#registry/definition'

/** As many as one bulk change takes. */
export const most = 2000

export function useSelection(ledger: Ledger, question: string) {
  const [state, setState] = useState<{ question: string; rows: ReadonlyMap<string, string> }>({ question, rows: new Map() }), [busy, setBusy] = useState(false)
  // other rows are asked for: what is no longer in sight must not be changed
  const rows = state.question === question ? state.rows : new Map<string, string>()
  const put = (next: ReadonlyMap<string, string>) => setState({ question, rows: next })
  const nameOf = (row: Row) => String(row[ledger.name] ?? '')
  const toggle = (some: readonly Row[], on?: boolean) => {
    const next = new Map(rows), wanted = on ?? !some.every(row => next.has(row.id))
    for (const row of some) { if (wanted && next.size < most) next.set(row.id, nameOf(row)); else if (!wanted) next.delete(row.id) }
    put(next)
  }
  /** Every row that matches, up to what one bulk change takes. */
  async function all(query: Query, sort: string | undefined): Promise<void> {
    const next = new Map<string, string>()
    setBusy(true)
    try {
      for (let cursor: string | undefined; next.size < most;) {
        const page = await call(apiOf(ledger).list, { query: { ...query, sort, limit: 200, cursor } } as never) as unknown as { rows: Row[]; next: string | null }
        for (const row of page.rows) if (next.size < most) next.set(row.id, nameOf(row))
        if (!page.next) break
        cursor = page.next
      }
      put(next)
    } catch (error) { toast({ problem: problemOf(error) }) } finally { setBusy(false) }
  }
  return { rows, busy, toggle, all, clear: () => put(new Map()) }
}
