// What a list is asked stands in its address, so that a reload, a link and the way back show the same rows.
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { filters, type Ledger, type Query } from '#registry/definition'

export type Address = {
  query: Query
  sort: string | undefined
  /** the saved view by which one came */
  view: string | undefined
  map: boolean
  filtered: boolean
  /** null takes a filter out */
  set: (values: Readonly<Record<string, string | null>>) => void
  /** the filters alone; sort and view stay unless told */
  replace: (query: Query, rest?: Readonly<Record<string, string | null>>) => void
}

const named = new Map<string, readonly string[]>()
/** The names of a ledger's filters; nothing else in the address is asked of the server. */
export function filterNames(ledger: Ledger): readonly string[] {
  const known = named.get(ledger.key) ?? Object.keys(filters(ledger).shape)
  named.set(ledger.key, known)
  return known
}

export function useAddress(ledger: Ledger): Address {
  const [params, setParams] = useSearchParams(), text = params.toString()
  const query = useMemo(() => Object.fromEntries(filterNames(ledger).flatMap(name => { const value = new URLSearchParams(text).get(name); return value ? [[name, value]] : [] })) as Query, [ledger, text])
  const write = (change: (next: URLSearchParams) => void) => setParams(before => { const next = new URLSearchParams(before); change(next); return next }, { replace: true })
  const put = (next: URLSearchParams, values: Readonly<Record<string, string | null | undefined>>) => { for (const [name, value] of Object.entries(values)) { if (value) next.set(name, value); else next.delete(name) } }
  return {
    query, sort: params.get('sort') ?? undefined, view: params.get('view') ?? undefined, map: params.get('as') === 'map', filtered: Object.keys(query).length > 0,
    set: values => write(next => put(next, values)),
    replace: (to, rest = {}) => write(next => { for (const name of filterNames(ledger)) next.delete(name); put(next, to); put(next, rest) }),
  }
}

/** Keyset pages: the cursors behind us. Any other question begins again at its first page. */
export function useCursors(question: string) {
  const [state, setState] = useState<{ question: string; cursors: string[] }>({ question, cursors: [] })
  const cursors = state.question === question ? state.cursors : []
  return {
    cursor: cursors.at(-1), page: cursors.length,
    on: (next: string | null) => { if (next) setState({ question, cursors: [...cursors, next] }) },
    back: () => { if (cursors.length) setState({ question, cursors: cursors.slice(0, -1) }) },
    first: () => setState({ question, cursors: [] }),
  }
}
