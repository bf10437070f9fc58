// 列的对应 mapping: which column of people's header means which field. Guessed by labels, other heads, keys; remembered for the next file like it. Pure.
import { createHash } from 'node:crypto'
import { headerText } from '#kit/sheets'
import type { Ledger } from '#registry/definition'
import { type Target, targetsOf } from './targets.ts'

/** Columns of ours in a file of wrong rows: passed over when it comes back. */
export const REASON = '错误原因', ROW = '原行号'

const folded = (name: string) => headerText(name).toLowerCase()
/** '从业人员（人）' → '从业人员'; '一、基本情况/企业名称' → '企业名称' */
const bare = (name: string) => folded(name.slice(name.lastIndexOf('/') + 1)).replace(/[(（[【][^)）\]】]*[)）\]】]/g, '').replace(/[:：*＊]/g, '')

type Names = { exact: Map<string, string>; loose: Map<string, string> }
function namesOf(ledger: Ledger): Names {
  const exact = new Map<string, string>(), loose = new Map<string, string>()
  const put = (map: Map<string, string>, name: string, key: string) => { if (name && !map.has(name)) map.set(name, key) }
  const targets = targetsOf(ledger)
  for (const pick of [(t: Target) => [t.label.zh, t.label.en, t.key], (t: Target) => [...t.also]]) for (const target of targets) for (const name of pick(target)) put(exact, folded(name), target.key)
  for (const target of targets) for (const name of [target.label.zh, target.label.en, ...target.also]) put(loose, bare(name), target.key)
  return { exact, loose }
}

/** How surely each of the names is one of ours (0 to 1), for finding the header. */
export function knower(ledger: Ledger): (name: string) => number {
  const { exact, loose } = namesOf(ledger)
  return (name) => (exact.has(folded(name)) ? 1 : loose.has(bare(name)) ? 0.9 : 0)
}

/** The likely meaning of each column; a field is given once, to the column that names it best. */
export function guessColumns(ledger: Ledger, names: readonly string[]): (string | null)[] {
  const { exact, loose } = namesOf(ledger), out: (string | null)[] = names.map(() => null), used = new Set<string>()
  for (const found of [(name: string) => exact.get(folded(name)), (name: string) => loose.get(bare(name))])
    names.forEach((name, i) => {
      const key = name ? found(name) : undefined
      if (key && !out[i] && !used.has(key)) { out[i] = key; used.add(key) }
    })
  return out
}

/** Headers with the same names in the same order are of the same form. */
export const signatureOf = (names: readonly string[]): string => createHash('sha256').update(names.map(folded).join('\n')).digest('hex').slice(0, 32)

/** Columns without which rows can't be told apart. */
export function missingOf(ledger: Ledger, columns: readonly (string | null)[]): string[] {
  const has = new Set(columns)
  return ledger.naturalKey.filter((key) => key !== 'region' && !has.has(key))
}
