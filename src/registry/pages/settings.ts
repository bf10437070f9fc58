// How somebody likes to see a ledger: columns, density, rows per page. Kept in this browser; a saved view brings its own.
import { useState } from 'react'
import { entries, type Ledger } from '#registry/definition'
import type { Density, View } from '#registry/views/web'

export type Settings = { columns: readonly string[]; density: Density; size: number }
/** Columns that every ledger has beside its own. */
export const fixedColumns = ['place', 'position', 'confirmedAt', 'updatedAt'] as const

/** Those of the definition, the place behind what tells a row apart. */
export function defaultColumns(ledger: Ledger): string[] {
  const own = entries(ledger).filter(([, field]) => field.column).map(([name]) => name)
  if (!own.includes(ledger.name)) own.unshift(ledger.name)
  const at = Math.max(...[ledger.name, ...ledger.naturalKey].map(name => own.indexOf(name))) + 1
  return [...own.slice(0, at), 'place', ...own.slice(at)]
}

export const allColumns = (ledger: Ledger, reveal: boolean): string[] => [...entries(ledger).filter(([, field]) => reveal || !field.sensitive).map(([name]) => name), ...fixedColumns.filter(name => name !== 'position' || ledger.position !== 'none')]

const keep = (key: string, value: unknown) => localStorage.setItem(key, JSON.stringify(value))
function kept<T>(key: string): T | undefined {
  try { return JSON.parse(localStorage.getItem(key) ?? 'null') as T ?? undefined } catch { return undefined }
}

export function useSettings(ledger: Ledger, view: View | undefined, reveal: boolean): Settings & { set: (change: Partial<Settings>) => void; reset: () => void } {
  const [turn, setTurn] = useState(0), key = `anlan.list.${ledger.key}.${view?.id ?? ''}`, able = allColumns(ledger, reveal)
  void turn
  const own = kept<Partial<Settings>>(key)
  const columns = (own?.columns ?? view?.columns ?? defaultColumns(ledger)).filter(name => able.includes(name))
  const density = own?.density ?? view?.density ?? kept<Density>('anlan.list.density') ?? 'dense', size = kept<number>('anlan.list.size') ?? 50
  const set = (change: Partial<Settings>) => {
    if (change.size) keep('anlan.list.size', change.size)
    if (change.density) keep('anlan.list.density', change.density)
    if (change.columns || (change.density && view)) keep(key, { ...own, ...(change.columns && { columns: change.columns }), ...(view && change.density && { density: change.density }) })
    setTurn(n => n + 1)
  }
  return { columns: columns.length ? columns : [ledger.name], density, size, set, reset: () => { localStorage.removeItem(key); setTurn(n => n + 1) } }
}
