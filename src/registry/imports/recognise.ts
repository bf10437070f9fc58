// A first look at a file: where its table begins, what each column means, which cells hold for the rows below them.
import type { Tx } from '#kit/db'
import { findHeader, type Look } from '#kit/sheets'
import type { Ledger } from '#registry/definition'
import { guessColumns, knower, missingOf, signatureOf } from './columns.ts'
import { noHeader } from './errors.ts'
import type { Found, Setup } from './model.ts'
import { remembered } from './store.ts'
import { targetsOf } from './targets.ts'

export type Recognised = { found: Found; columns: (string | null)[]; names: string[]; headerRow: number; filled: number[] }

export async function recognise(tx: Tx, ledger: Ledger, look: Look, setup: Setup, regionPath: string): Promise<Recognised> {
  const header = findHeader({ rows: look.head.rows, numbers: look.head.numbers, merges: look.merges }, knower(ledger))
  if (!header) throw noHeader()
  const { names } = header, known = new Set(targetsOf(ledger).map((t) => t.key))
  const kept = setup.columns ? undefined : await remembered(tx, ledger.key, regionPath, signatureOf(names))
  const columns = names.map((_, i) => { const key = (setup.columns ?? kept)?.[i]; return key && known.has(key) ? key : null }), meant = setup.columns || kept ? columns : guessColumns(ledger, names)
  const headerRow = look.head.numbers[header.data - 1] ?? 0
  const filled = look.merges.filter((m) => m.right === m.left && m.bottom > m.top && m.top > headerRow && ['county', 'town', 'village', 'place'].includes(meant[m.left - 1] ?? '')).map((m) => m.left - 1)
  const example = look.head.rows[header.data] ?? [], distinct = [...new Set(filled)]
  return {
    names, columns: meant, headerRow, filled: distinct,
    found: {
      format: look.format, sheets: look.sheets.filter((s) => !s.hidden).map((s) => s.name), sheet: look.sheet, ...(look.encoding ? { encoding: look.encoding } : {}), ...(look.notes[0] ? { links: look.notes[0].count } : {}), headerRow, titles: header.title.slice(0, 5).map((t) => t.slice(0, 80)),
      // no example for numbers that are sealed once they are in the ledger
      columns: names.map((name, i) => { const key = meant[i] ?? null, field = key ? ledger.fields[key] : undefined; return { name, target: key, example: field && (field.kind === 'phone' || field.kind === 'identity') ? '' : (example[i] ?? '').slice(0, 40) } }),
      remembered: Boolean(kept), missing: missingOf(ledger, meant), offer: null, filled: distinct.map((i) => names[i] ?? ''),
    },
  }
}
