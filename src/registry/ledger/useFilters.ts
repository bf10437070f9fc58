import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'

/** The filters of a list stand in its address, so that a reload, a link and the way back show the same rows. */
export function useFilters(): { values: Record<string, string>; set: (key: string, value: string | null) => void; clear: () => void } {
  const [params, setParams] = useSearchParams()
  return {
    values: Object.fromEntries(params),
    set: (key, value) => setParams(before => {
      const next = new URLSearchParams(before)
      if (value) next.set(key, value)
      else next.delete(key)
      return next
    }, { replace: true }),
    clear: () => setParams({}, { replace: true }),
  }
}

/** Keyset pages: the cursors behind us; any change of the filters begins again at the first page. */
export function useCursors(filters: string, size: number) {
  const [state, setState] = useState<{ filters: string; cursors: string[] }>({ filters, cursors: [] })
  const cursors = state.filters === filters ? state.cursors : []
  useEffect(() => setState(before => before.filters === filters ? before : { filters, cursors: [] }), [filters])
  return {
    cursor: cursors.at(-1), offset: cursors.length * size,
    move: (offset: number, next: string | null) => setState({ filters, cursors: offset > cursors.length * size ? (next ? [...cursors, next] : cursors) : cursors.slice(0, -1) }),
  }
}
