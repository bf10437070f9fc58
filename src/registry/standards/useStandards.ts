import { useCall } from '#kit/ui'
import { knowLists, type Ledger, type Standards } from '#registry/definition'
import { listStandards, type StandardRow } from './api.ts'

/** The values that this ledger's rules judge by, and the rows behind them by key; null until they are here: then the server alone judges. None is asked for where the ledger has none. */
export function useStandards(ledger: Ledger): { values: Standards | null; rows: ReadonlyMap<string, StandardRow> } {
  const wanted = Boolean(ledger.standards?.length), { data } = useCall(listStandards, {}, { enabled: wanted, live: ['standard.'] })
  if (!wanted) return { values: none, rows: empty }
  if (!data) return { values: null, rows: empty }
  const values = Object.fromEntries(data.rows.map((row) => [row.key, row.value]))
  knowLists(values)
  return { values, rows: new Map(data.rows.map((row) => [row.key, row])) }
}
const none: Standards = {}, empty: ReadonlyMap<string, StandardRow> = new Map()
