// How somebody likes to see a ledger: columns, density, rows per page. His own at the server; a saved view brings its own.
import { useEffect, useState } from 'react'
import { call } from '#kit/contract'
import { useCall, useMe } from '#kit/ui'
import { entries, type Ledger } from '#registry/definition'
import { type Density, keepSettings, type LedgerSettings, listSettings, type View } from '#registry/views/web'

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

type Own = Pick<LedgerSettings, 'columns' | 'density' | 'size'>
type Local = Partial<Own> & { /** not yet at the server */ unsent?: boolean }
const none: Own = { columns: null, density: null, size: null }, every = '*'

const keep = (key: string, value: Local) => localStorage.setItem(key, JSON.stringify(value))
function kept(key: string): Local | undefined {
  try { return JSON.parse(localStorage.getItem(key) ?? 'null') as Local ?? undefined } catch { return undefined }
}

let sending: Promise<unknown> = Promise.resolve()
/** At the server, so that they are there on another machine; in this browser too, for when the server can't be reached. */
export function useSettings(ledger: Ledger, view: View | undefined, reveal: boolean): Settings & { set: (change: Partial<Settings>) => void; reset: () => void } {
  const { me } = useMe(), [turn, setTurn] = useState(0), able = allColumns(ledger, reveal), user = me?.actor?.id
  const keyOf = (of: string, viewId: string) => `anlan.list.${user ?? ''}.${of}.${viewId}`, all = keyOf(every, ''), key = keyOf(ledger.key, view?.id ?? '')
  void turn
  const send = (name: string, of: string, viewId: string, own: Local) => {
    const { unsent: _, ...chosen } = own, said = JSON.stringify({ ...chosen, unsent: true })
    localStorage.setItem(name, said)
    // one after the other, so that the last choice is the one that stays
    sending = sending.then(() => call(keepSettings, { body: { ledger: of, view: viewId, ...none, ...chosen } })).then(() => { if (localStorage.getItem(name) === said) keep(name, chosen) }, () => undefined)
  }
  const rows = useCall(listSettings, {}, { enabled: Boolean(user) }).data?.rows
  useEffect(() => {
    if (!rows) return
    // what was chosen while the server was away goes there; else what stands there holds
    for (const { ledger: of, view: viewId, ...own } of rows) if (!kept(keyOf(of, viewId))?.unsent) keep(keyOf(of, viewId), own)
    for (const [name, of, viewId] of [[all, every, ''], [key, ledger.key, view?.id ?? '']] as const) { const own = kept(name); if (own?.unsent) send(name, of, viewId, own) }
    setTurn(n => n + 1)
  }, [rows, key])
  const own = kept(key), common = kept(all)
  const columns = (own?.columns ?? view?.columns ?? defaultColumns(ledger)).filter(name => able.includes(name))
  const density = own?.density ?? view?.density ?? common?.density ?? 'dense', size = common?.size ?? 50
  const set = (change: Partial<Settings>) => {
    if (change.size || change.density) send(all, every, '', { ...common, ...(change.size && { size: change.size as Own['size'] }), ...(change.density && { density: change.density }) })
    if (change.columns || (change.density && view)) send(key, ledger.key, view?.id ?? '', { ...own, ...(change.columns && { columns: [...change.columns] }), ...(view && change.density && { density: change.density }) })
    setTurn(n => n + 1)
  }
  return { columns: columns.length ? columns : [ledger.name], density, size, set, reset: () => { send(key, ledger.key, view?.id ?? '', {}); setTurn(n => n + 1) } }
}
