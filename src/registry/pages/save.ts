// Writing a row: guarded by the version one had before him, undone by a word afterwards.
import { useState } from 'react'
import { call } from '#kit/contract'
import { type Problem, problemOf, queryClient, toast } from '#kit/ui'
import { useT } from '#kit/i18n'
import { apiOf, type HistoryEntry, type Ledger, type Row } from '#registry/definition'

export type Difference = { version: number; fields: string[]; by: string; at: string; current: Row }
/** What somebody else changed meanwhile, beside what one wanted to write. */
export type Clash = { row: Row; patch: Record<string, unknown>; difference: Difference }
type Undone = { undone: number; conflicts: { id: string; name: string; reason: string }[] }

const fresh = () => queryClient.invalidateQueries()

/** Undoes one act, and says how far that went. */
export function useUndo(ledger: Ledger): (changeId: string) => Promise<void> {
  const t = useT()
  return async changeId => {
    try {
      const { undone, conflicts } = await call(apiOf(ledger).undo, { params: { id: changeId } }) as Undone
      toast({ text: conflicts.length ? t('registry.undonePart', { n: undone, kept: conflicts.length, names: conflicts.slice(0, 3).map(c => c.name).join('、') }) : t('registry.undone') })
    } catch (error) { toast({ problem: problemOf(error) }) }
    await fresh()
  }
}

/** Undoes the act that made this version of a row. */
function useUndoOf(ledger: Ledger): (row: Row) => Promise<void> {
  const undo = useUndo(ledger)
  return async row => {
    const { entries } = await call(apiOf(ledger).history, { params: { id: row.id } }) as { entries: HistoryEntry[] }
    const act = entries.find(entry => entry.version === row.version)
    if (act) await undo(act.changeId)
  }
}

/** The new row stands in every list at once; what the server orders otherwise comes a moment later. */
function show(ledger: Ledger, row: Row): void {
  queryClient.setQueriesData<{ rows?: Row[] }>({ queryKey: [apiOf(ledger).list.path] }, old => old?.rows && { ...old, rows: old.rows.map(r => r.id === row.id ? row : r) })
}

export function useSave(ledger: Ledger) {
  const t = useT(), undo = useUndoOf(ledger), api = apiOf(ledger)
  const [busy, setBusy] = useState(false), [problem, setProblem] = useState<Problem | null>(null), [clash, setClash] = useState<Clash | null>(null)

  async function act(run: () => Promise<unknown>, done: string, failed: (problem: Problem) => boolean): Promise<Row | undefined> {
    setBusy(true); setProblem(null)
    try {
      const row = await run() as Row
      show(ledger, row)
      toast({ text: done, undo: () => undo(row) })
      void fresh()
      return row
    } catch (error) {
      const refused = problemOf(error)
      if (!failed(refused)) setProblem(refused)
      return undefined
    } finally { setBusy(false) }
  }

  return {
    busy, problem, clash, clear: () => { setProblem(null); setClash(null) },
    add: (body: Record<string, unknown>) => act(() => call(api.add, { body } as never), t('registry.added'), () => false),
    /** Undefined when it was refused; a clash is shown by `Conflict`. */
    change: (row: Row, patch: Record<string, unknown>) => act(() => call(api.change, { params: { id: row.id }, body: patch } as never, { match: row.version }), t('registry.saved'), refused => {
      if (refused.status !== 412) return false
      setClash({ row, patch, difference: refused.details as Difference })
      return true
    }),
  }
}
export type Saving = ReturnType<typeof useSave>
